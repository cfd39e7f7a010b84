#!/bin/sh
# Restores a fetched dump into a database that does not exist yet, and compares every table with the manifest.
# Takes: PGHOST, PGPORT, PGUSER, PASSWORD_FILE, WORK, TARGET_DATABASE.
SCRIPTS=${0%/*}
. "$SCRIPTS/common.sh"
. "$SCRIPTS/manifest.sh"
export PGDATABASE=postgres
STATE="$WORK.state"
created=

# A half-restored database must not be mistaken for a restored one.
on_exit() {
  [ "${code:?}" -eq 0 ] || [ -z "$created" ] || dropdb --if-exists --force "$TARGET_DATABASE"
}

stage "create $TARGET_DATABASE"
mkdir -p "$STATE"
exists=$(echo "select count(*) from pg_database where datname = :'target'" | query -v target="$TARGET_DATABASE")
[ "$exists" = 0 ] || fail "The database $TARGET_DATABASE exists. A restore never writes over a database: choose a new name."
createdb --template=template0 "$TARGET_DATABASE"
created=yes

stage "restore into $TARGET_DATABASE"
pg_restore --exit-on-error --single-transaction --dbname="$TARGET_DATABASE" "$WORK/dump"

stage "compare $TARGET_DATABASE with the manifest"
manifest_tables "$WORK/manifest.json" >"$STATE/expected"
query -d "$TARGET_DATABASE" -f "$SCRIPTS/describe.sql" >"$STATE/restored"
cmp "$STATE/expected" "$STATE/restored" || fail "$TARGET_DATABASE differs from what was backed up."
query -d "$TARGET_DATABASE" -c 'analyze'
echo "restored $TARGET_DATABASE: $(wc -l <"$STATE/restored") tables as they were at $(manifest_value "$WORK/manifest.json" taken)"

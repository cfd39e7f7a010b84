#!/bin/sh
# Dumps one database into WORK and reads the whole dump back before writing the manifest.
# Takes: PGHOST, PGPORT, PGUSER, PASSWORD_FILE, DATABASE; WORK, an empty folder.
SCRIPTS=${0%/*}
. "$SCRIPTS/common.sh"
. "$SCRIPTS/manifest.sh"
: "${DATABASE:?}"
export PGDATABASE="$DATABASE" WORK
export STATE="$WORK.state"

stage "connect to $DATABASE"
mkdir -p "$WORK" "$STATE"
# A retry of the pod starts over.
rm -f "$WORK"/* "$STATE"/*
date +%s >"$WORK.started"
taken=$(stamp)
server=$(query -c 'show server_version_num')
client=$(pg_dump --version | sed 's/^[^0-9]*\([0-9]*\).*/\1/')
[ "$client" -ge "$((server / 10000))" ] || fail "pg_dump $client cannot dump a server of version $((server / 10000))."

stage "dump $DATABASE"
query -v tables="$STATE/tables" -v describe="$SCRIPTS/describe.sql" -f "$SCRIPTS/snapshot.sql"
[ -f "$STATE/dumped" ] || fail "pg_dump failed."
pg_dumpall --globals-only --no-role-passwords --no-password --file="$WORK/globals.sql"

# Listing would read the head only, and call a truncated dump good.
stage "read back the dump of $DATABASE"
pg_restore --file=/dev/null "$WORK/dump"

stage "write the manifest of $DATABASE"
{
  echo '{'
  printf '  "kind": "dump",\n  "database": "%s",\n  "serverVersion": "%s",\n  "taken": "%s",\n' "$DATABASE" "$server" "$taken"
  echo '  "files": ['
  manifest_files "$WORK"
  echo '  ],'
  echo '  "tables": ['
  sed -e 's/^/    /' -e '$!s/$/,/' "$STATE/tables"
  echo '  ]'
  echo '}'
} >"$STATE/manifest.json"
mv "$STATE/manifest.json" "$WORK/manifest.json"

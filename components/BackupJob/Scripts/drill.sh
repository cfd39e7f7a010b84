#!/bin/sh
# Proves a fetched backup: restores it into a server of its own, compares it with its manifest, and asks the invariants.
# Each file of INVARIANTS is one query whose rows are the violations: no row, no violation.
# Takes: WORK with the backup, SCRATCH, an empty folder, INVARIANTS, a folder of .sql files.
SCRIPTS=${0%/*}
. "$SCRIPTS/common.sh"
. "$SCRIPTS/scratch-server.sh"
on_exit() {
  scratch_stop
  rm -rf "$SCRATCH_DATA"
}

stage "start a scratch server"
rm -rf "$SCRATCH_DATA"
mkdir -p "$SCRATCH"
initdb --pgdata="$SCRATCH_DATA" --username=postgres --encoding=UTF8 --locale=C.UTF-8 --no-sync >"$SCRATCH/initdb.log"
scratch_configure
scratch_start
export PGHOST="$SCRATCH_SOCKET" PGPORT=5432 PGUSER=postgres PASSWORD_FILE=''
unset PGPASSWORD

stage "restore into the scratch server"
# The superuser is there already, every other role must be made without an error.
grep -v -e '^CREATE ROLE postgres;' "$WORK/globals.sql" >"$SCRATCH/globals.sql"
query -d postgres -f "$SCRATCH/globals.sql" >/dev/null
TARGET_DATABASE=drill sh "$SCRIPTS/restore.sh"

stage "ask the invariants"
for invariant in "$INVARIANTS"/*.sql; do
  [ -f "$invariant" ] || continue
  query -d drill -f "$invariant" >"$SCRATCH/violations"
  [ ! -s "$SCRATCH/violations" ] || {
    head -n 5 "$SCRATCH/violations" >&2
    fail "The backup violates ${invariant##*/}."
  }
done
echo "the backup of $(sed -n 's/^  "taken": "\(.*\)",$/\1/p' "$WORK/manifest.json") restores and holds its invariants"

#!/bin/sh
# Notes in the database until when WAL is safe: the last pass of ship-wal.sh, as long as the receiver is connected.
# Takes: PGHOST, PGPORT, PGUSER, PASSWORD_FILE, SLOT, WAL_DIR, INTERVAL_SECONDS.
SCRIPTS=${0%/*}
. "$SCRIPTS/common.sh"
export PGDATABASE=postgres

stage "record WAL"
while :; do
  alive
  if [ -f "$WAL_DIR/shipped" ]; then
    query -v slot="$SLOT" -v shipped="$(cat "$WAL_DIR/shipped")" <<'SQL' || echo "not recorded, trying again" >&2
insert into erp_backup.run (kind, database, finished, data_taken, seconds, bytes)
select 'wal', '*', now(), to_timestamp(:shipped), 0, 0
from pg_replication_slots where slot_name = :'slot' and active
on conflict (kind, database) do update set finished = excluded.finished, data_taken = excluded.data_taken;
SQL
  fi
  sleep "${INTERVAL_SECONDS:-10}" &
  wait $!
done

#!/bin/sh
# Notes a success in the database, where the exporter finds it: no success noted, no success.
# Takes: PGHOST, PGPORT, PGUSER, PASSWORD_FILE, KIND, DATABASE; WORK with the manifest.
SCRIPTS=${0%/*}
. "$SCRIPTS/common.sh"
. "$SCRIPTS/manifest.sh"
: "${DATABASE:?}"
export PGDATABASE=postgres

stage "record $KIND of $DATABASE"
manifest="$WORK/manifest.json"
taken=$(manifest_value "$manifest" taken)
bytes=$(manifest_list "$manifest" | awk '{ sum += $2 } END { print sum + 0 }')
seconds=$(($(date +%s) - $(cat "$WORK.started")))
query -v kind="$KIND" -v database="$DATABASE" -v taken="$taken" -v seconds="$seconds" -v bytes="$bytes" <<'SQL'
insert into erp_backup.run (kind, database, finished, data_taken, seconds, bytes)
values (:'kind', :'database', now(), to_timestamp(:'taken', 'YYYYMMDD"T"HH24MISS"Z"')::timestamp at time zone 'UTC', :seconds, :bytes)
on conflict (kind, database) do update
set finished = excluded.finished, data_taken = excluded.data_taken, seconds = excluded.seconds, bytes = excluded.bytes;
SQL

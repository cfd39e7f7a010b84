#!/bin/sh
# Takes the data of a Redis as an RDB file into WORK and checks all of it.
# Takes: REDIS_HOST, REDIS_PORT, PASSWORD_FILE; MASTER_NAME when the host is a Sentinel; WORK, an empty folder; DATABASE, its name among backups.
SCRIPTS=${0%/*}
. "$SCRIPTS/common.sh"
. "$SCRIPTS/manifest.sh"
REDISCLI_AUTH=$PGPASSWORD
export REDISCLI_AUTH
: "${DATABASE:?}"

stage "find the Redis to read"
mkdir -p "$WORK"
rm -f "$WORK"/*
date +%s >"$WORK.started"
host=$REDIS_HOST
port=$REDIS_PORT
if [ -n "${MASTER_NAME:-}" ]; then
  master=$(redis-cli -h "$REDIS_HOST" -p "$REDIS_PORT" --raw SENTINEL GET-MASTER-ADDR-BY-NAME "$MASTER_NAME")
  host=$(echo "$master" | sed -n 1p)
  port=$(echo "$master" | sed -n 2p)
fi
case $port in
  '' | *[!0-9]*) fail "Sentinel does not know the master of $MASTER_NAME: $host" ;;
esac

stage "dump Redis $host:$port"
taken=$(stamp)
redis-cli -h "$host" -p "$port" --rdb "$WORK/dump.rdb" >&2

stage "read back the dump"
redis-check-rdb "$WORK/dump.rdb" >"$WORK.check" || {
  cat "$WORK.check" >&2
  fail "The RDB file does not read back."
}

stage "write the manifest"
{
  printf '{\n  "kind": "redis",\n  "database": "%s",\n  "taken": "%s",\n  "files": [\n' "$DATABASE" "$taken"
  manifest_files "$WORK"
  printf '  ]\n}\n'
} >"$WORK.manifest"
mv "$WORK.manifest" "$WORK/manifest.json"

#!/bin/sh
# Takes a base backup of the whole server into WORK: where a restore to a point in time starts from.
# Takes: PGHOST, PGPORT, PGUSER, PASSWORD_FILE of a role that may replicate; WORK, an empty folder.
SCRIPTS=${0%/*}
. "$SCRIPTS/common.sh"
. "$SCRIPTS/manifest.sh"
STATE="$WORK.state"

stage "base backup of $PGHOST"
mkdir -p "$WORK" "$STATE"
rm -f "$WORK"/* "$STATE"/*
date +%s >"$WORK.started"
pg_basebackup --no-password --format=tar --gzip --wal-method=stream --checkpoint=fast --pgdata="$WORK"

stage "read back the base backup"
for archive in "$WORK"/*.tar.gz; do gzip -t "$archive"; done
tar -xzf "$WORK/base.tar.gz" -C "$STATE" backup_label
start=$(sed -n 's/^START WAL LOCATION: .*(file \([0-9A-F]*\))$/\1/p' "$STATE/backup_label")
[ -n "$start" ] || fail "The base backup does not say which WAL it starts from."

stage "write the manifest of the base backup"
{
  echo '{'
  # A base serves every moment after it ended, so that is its name.
  printf '  "kind": "base",\n  "taken": "%s",\n  "startWal": "%s",\n' "$(stamp)" "$start"
  echo '  "files": ['
  manifest_files "$WORK"
  echo '  ]'
  echo '}'
} >"$STATE/manifest.json"
mv "$STATE/manifest.json" "$WORK/manifest.json"

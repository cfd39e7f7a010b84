#!/bin/sh
# Brings the WAL that follows a fetched base backup from S3 into WAL_DIR.
# Takes: WORK with the base's manifest, WAL_DIR, BUCKET, PREFIX, and what s3.sh takes.
SCRIPTS=${0%/*}
. "$SCRIPTS/common.sh"
. "$SCRIPTS/manifest.sh"
. "$SCRIPTS/s3.sh"

stage "fetch WAL from $PREFIX"
start=$(manifest_value "$WORK/manifest.json" startWal)
mkdir -p "$WAL_DIR"
keys "$PREFIX/" >"$WAL_DIR.keys" || fail "There is no WAL in $PREFIX, or it cannot be listed."
# The first eight digits are the timeline, which a failover counts up; the rest is the position. Histories are small and always needed.
awk -v start="$(echo "$start" | cut -c 9-)" '
  { name = $0; sub(".*/", "", name) }
  name ~ /^[0-9A-F]+\.history\.gz$/ || substr(name, 9, 16) "" >= start "" { print $0 }' "$WAL_DIR.keys" >"$WAL_DIR.wanted"
while read -r key; do
  s3 s3 cp --only-show-errors "s3://$BUCKET/$key" "$WAL_DIR/${key##*/}" </dev/null
done <"$WAL_DIR.wanted"
echo "fetched $(wc -l <"$WAL_DIR.wanted") files of WAL from $start on"

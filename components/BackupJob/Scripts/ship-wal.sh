#!/bin/sh
# Sends what receive-wal.sh writes to S3: finished segments once, the one being written whenever it has grown.
# Notes the time of the last pass that left nothing behind in WAL_DIR/shipped.
# Takes: WAL_DIR, BUCKET, PREFIX, INTERVAL_SECONDS, and what s3.sh takes.
SCRIPTS=${0%/*}
. "$SCRIPTS/common.sh"
. "$SCRIPTS/s3.sh"
STATE="$WAL_DIR/.ship"
READBACK="$STATE/readback"
mkdir -p "$STATE"

# A finished segment leaves the disk only when it has been read back from S3.
ship_finished() {
  gzip -c "$1" >"$STATE/segment.gz"
  put "$STATE/segment.gz" "$PREFIX/${1##*/}.gz"
  rm -f "$1"
}

ship_growing() {
  # The mark is older than what is read, so a byte written meanwhile is sent next time.
  : >"$STATE/reading"
  [ ! -f "$STATE/mark" ] || [ -n "$(find "$1" -newer "$STATE/mark")" ] || return 0
  gzip -c "$1" >"$STATE/segment.gz"
  put "$STATE/segment.gz" "$PREFIX/${1##*/}.gz"
  mv "$STATE/reading" "$STATE/mark"
}

stage "ship WAL to $PREFIX"
while :; do
  alive
  for file in "$WAL_DIR"/*; do
    [ -f "$file" ] || continue
    case ${file##*/} in
      *.partial) ship_growing "$file" ;;
      shipped | *.tmp) ;;
      *) ship_finished "$file" ;;
    esac
  done
  date +%s >"$STATE/now"
  mv "$STATE/now" "$WAL_DIR/shipped"
  sleep "${INTERVAL_SECONDS:-2}" &
  wait $!
done

#!/bin/sh
# Brings one backup from S3 into WORK and checks every byte against the manifest.
# Takes: WORK, BUCKET, PREFIX; AT: "newest" or a time, ISO 8601 in UTC, to take the last backup before; and what s3.sh takes.
SCRIPTS=${0%/*}
. "$SCRIPTS/common.sh"
. "$SCRIPTS/manifest.sh"
. "$SCRIPTS/s3.sh"

stage "find a backup in $PREFIX"
mkdir -p "$WORK"
rm -f "$WORK"/*
date +%s >"$WORK.started"
keys "$PREFIX/" >"$WORK.keys" || fail "There is no backup in $PREFIX, or it cannot be listed."
limit=zzz
# 2026-11-20T02:00:00Z and 20261120T020000Z are the same moment.
[ "${AT:-newest}" = newest ] || limit=$(echo "$AT" | tr -d ' :-' | sed 's/\..*//')
chosen=$(awk -v prefix="$PREFIX/" -v limit="$limit" '
  /\/manifest\.json$/ { taken = substr($0, length(prefix) + 1); sub("/.*", "", taken); if (taken "" <= limit "") last = taken }
  END { print last }' "$WORK.keys")
[ -n "$chosen" ] || fail "There is no backup in $PREFIX from before ${AT:-now}."

stage "fetch $PREFIX/$chosen"
s3 s3 cp --only-show-errors "s3://$BUCKET/$PREFIX/$chosen/manifest.json" "$WORK/manifest.json"
manifest_list "$WORK/manifest.json" >"$WORK.list"
[ -s "$WORK.list" ] || fail "The manifest lists no file."
while read -r file bytes sum; do
  s3 s3 cp --only-show-errors "s3://$BUCKET/$PREFIX/$chosen/$file" "$WORK/$file" </dev/null
  [ "$(($(wc -c <"$WORK/$file")))" = "$bytes" ] || fail "$file has another size than the manifest says: truncated."
  [ "$(sha256sum <"$WORK/$file")" = "$sum  -" ] || fail "$file has another checksum than the manifest says."
done <"$WORK.list"
rm -f "$WORK.list" "$WORK.keys"
echo "fetched $PREFIX/$chosen"

#!/bin/sh
# Stores a folder with a manifest under PREFIX/<time taken>/. The manifest goes last: without it, nothing there counts as a backup.
# Takes: WORK, BUCKET, PREFIX, and what s3.sh takes.
SCRIPTS=${0%/*}
. "$SCRIPTS/common.sh"
. "$SCRIPTS/manifest.sh"
. "$SCRIPTS/s3.sh"
READBACK="$WORK.readback"
on_exit() { rm -f "$READBACK"; }

stage "check $PREFIX"
manifest="$WORK/manifest.json"
[ -f "$manifest" ] || fail "No manifest in $WORK."
taken=$(manifest_value "$manifest" taken)
[ -n "$taken" ] || fail "The manifest does not say when it was taken."
list="$WORK.list"
manifest_list "$manifest" >"$list"
[ -s "$list" ] || fail "The manifest lists no file."
while read -r file bytes sum; do
  [ "$(sha256sum <"$WORK/$file")" = "$sum  -" ] || fail "$file changed after it was taken ($bytes bytes then)."
done <"$list"

stage "upload to $PREFIX/$taken"
while read -r file _; do
  put "$WORK/$file" "$PREFIX/$taken/$file" </dev/null
done <"$list"
put "$manifest" "$PREFIX/$taken/manifest.json"
rm -f "$list"
echo "stored $PREFIX/$taken"

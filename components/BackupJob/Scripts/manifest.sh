# shellcheck shell=sh
# Reads and writes manifest.json: one fact a line, so that images without a JSON tool can read it.

# The lines for "files": name, size and checksum of everything in a folder but the manifest.
manifest_files() (
  cd "$1" || exit 1
  separator=
  for file in *; do
    [ "$file" = manifest.json ] && continue
    sum=$(sha256sum "$file")
    printf '%s    {"file": "%s", "bytes": %s, "sha256": "%s"}' "$separator" "$file" "$(($(wc -c <"$file")))" "${sum%% *}"
    separator=',
'
  done
  echo
)

# manifest_value FILE KEY
manifest_value() { sed -n 's/^  "'"$2"'": "\{0,1\}\([^",]*\)"\{0,1\},\{0,1\}$/\1/p' "$1"; }

# "name bytes sha256", one file a line.
manifest_list() { sed -n 's/^    {"file": "\([^"]*\)", "bytes": \([0-9]*\), "sha256": "\([^"]*\)"},\{0,1\}$/\1 \2 \3/p' "$1"; }

# The tables as describe.sql prints them.
manifest_tables() { sed -n 's/^    \({"table".*}\),\{0,1\}$/\1/p' "$1"; }

# shellcheck shell=sh
# What every script shares. Failing anywhere names the stage that failed.
set -eu
umask 077

STAGE=start
stage() {
  STAGE=$1
  echo "== $STAGE" >&2
}

fail() {
  echo "$*" >&2
  exit 1
}

# Scripts that hold something put its release into on_exit.
on_exit() { :; }

ended() {
  code=$?
  trap - EXIT
  on_exit
  [ "$code" -eq 0 ] || echo "FAILED in stage '$STAGE', exit code $code" >&2
  exit "$code"
}
trap ended EXIT
trap 'exit 143' INT TERM

# Loops that run for ever say now and then that they still do.
alive() { : >"${ALIVE_FILE:-/dev/null}"; }

stamp() { date -u +%Y%m%dT%H%M%SZ; }

# libpq reads the password from here; secrets come as files.
[ -z "${PASSWORD_FILE:-}" ] || PGPASSWORD=$(cat "$PASSWORD_FILE")
[ -z "${PGPASSWORD:-}" ] || export PGPASSWORD

# One row a line, any error ends it, and nobody's psqlrc has a say.
query() { psql -XqAt -v ON_ERROR_STOP=1 "$@"; }

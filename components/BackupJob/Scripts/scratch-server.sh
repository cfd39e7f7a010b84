# shellcheck shell=sh
# A PostgreSQL of the pod's own, on a socket only: for recovery and drills, away from every live server.
# Takes SCRATCH, an empty folder.
SCRATCH_DATA="$SCRATCH/data"
SCRATCH_SOCKET="$SCRATCH/socket"

# The settings of the server that was backed up name files and libraries that this image does not have.
scratch_configure() {
  mkdir -p "$SCRATCH_SOCKET"
  cat >"$SCRATCH_DATA/postgresql.conf" <<CONF
port = 5432
listen_addresses = ''
unix_socket_directories = '$SCRATCH_SOCKET'
dynamic_shared_memory_type = mmap
shared_memory_type = mmap
archive_mode = off
fsync = off
# A standby would insist on the primary's limits.
hot_standby = off
CONF
  : >"$SCRATCH_DATA/postgresql.auto.conf"
  : >"$SCRATCH_DATA/pg_ident.conf"
  echo 'local all all trust' >"$SCRATCH_DATA/pg_hba.conf"
}

scratch_start() {
  pg_ctl --silent --wait --timeout="${START_SECONDS:-3600}" --pgdata="$SCRATCH_DATA" --log="$SCRATCH/log" start >&2 || {
    tail -n 20 "$SCRATCH/log" >&2
    fail "The scratch server did not start."
  }
}

# A recovering server counts as started; it takes queries when it has reached its target.
scratch_wait() {
  until pg_isready --quiet --host="$SCRATCH_SOCKET"; do
    pg_ctl --pgdata="$SCRATCH_DATA" status >/dev/null || {
      tail -n 20 "$SCRATCH/log" >&2
      fail "The scratch server gave up."
    }
    sleep 1
  done
}

scratch_stop() {
  [ ! -f "$SCRATCH_DATA/postmaster.pid" ] || pg_ctl --silent --wait --mode=immediate --pgdata="$SCRATCH_DATA" stop >&2 || :
}

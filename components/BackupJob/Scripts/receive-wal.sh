#!/bin/sh
# Streams the WAL of the primary into WAL_DIR as it is written, and comes back after every lost connection.
# Takes: PGHOST (all servers; libpq picks the one that writes), PGPORT, PGUSER, PASSWORD_FILE, SLOT, WAL_DIR.
SCRIPTS=${0%/*}
. "$SCRIPTS/common.sh"
receiver=
on_exit() { [ -z "$receiver" ] || kill "$receiver" 2>/dev/null || :; }

stage "receive WAL from $PGHOST"
mkdir -p "$WAL_DIR"
while :; do
  alive
  # After a failover the new primary does not have the slot.
  if pg_receivewal --no-password --slot="$SLOT" --create-slot --if-not-exists; then
    # In the background, so that a signal ends the wait at once.
    pg_receivewal --no-password --slot="$SLOT" --directory="$WAL_DIR" --synchronous --status-interval=5 --no-loop &
    receiver=$!
    while kill -0 "$receiver" 2>/dev/null; do
      alive
      sleep 1
    done
    wait "$receiver" || echo "the stream ended, trying again" >&2
    receiver=
  fi
  sleep "${RETRY_SECONDS:-2}"
done

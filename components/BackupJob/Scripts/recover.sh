#!/bin/sh
# Recovers a whole server from a base backup and WAL, up to AT, and dumps one database of it into OUTPUT as dump.sh would:
# from there on, a point in time is restored like any other backup.
# Takes: WORK, the fetched base; WAL_DIR, the fetched WAL; SCRATCH and OUTPUT, empty folders; DATABASE; SUPERUSER;
# AT: "newest" or a time with its zone.
SCRIPTS=${0%/*}
. "$SCRIPTS/common.sh"
. "$SCRIPTS/scratch-server.sh"
on_exit() { scratch_stop; }

stage "unpack the base backup"
rm -rf "$SCRATCH_DATA"
mkdir -p "$SCRATCH_DATA/pg_wal"
chmod 700 "$SCRATCH_DATA"
tar -xzf "$WORK/base.tar.gz" -C "$SCRATCH_DATA"
tar -xzf "$WORK/pg_wal.tar.gz" -C "$SCRATCH_DATA/pg_wal"
rm -f "$SCRATCH_DATA/standby.signal"

stage "recover to ${AT:-newest}"
scratch_configure
# The last segment was still growing: its partial copy serves where there is no whole one.
cat >>"$SCRATCH_DATA/postgresql.conf" <<CONF
restore_command = 'gzip -dc "$WAL_DIR/%f.gz" >"%p" 2>/dev/null || gzip -dc "$WAL_DIR/%f.partial.gz" >"%p"'
recovery_target_action = 'promote'
CONF
# This early PostgreSQL knows no names of zones, and Z is one.
[ "${AT:-newest}" = newest ] || echo "recovery_target_time = '$(echo "$AT" | sed 's/Z$/+00/')'" >>"$SCRATCH_DATA/postgresql.conf"
: >"$SCRATCH_DATA/recovery.signal"
export PGPORT=5432
scratch_start
scratch_wait

stage "take $DATABASE out of the recovered server"
PGHOST="$SCRATCH_SOCKET" PGUSER="$SUPERUSER" PASSWORD_FILE='' WORK="$OUTPUT" sh "$SCRIPTS/dump.sh"

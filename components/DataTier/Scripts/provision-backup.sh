#!/bin/sh
# Makes the role that takes backups (reads everything, writes nothing but its own notes) and the table of those notes.
# Takes: PGHOST, PGPORT, PGUSER, PASSWORD_FILE of the superuser; BACKUP_USER; BACKUP_PASSWORD_FILE.
set -eu

PGPASSWORD=$(cat "$PASSWORD_FILE")
export PGPASSWORD

# The password goes in from the environment, and this session writes no statement into the server's log.
export PGOPTIONS='-c log_statement=none -c log_min_duration_statement=-1 -c log_min_error_statement=panic'
PASSWORD=$(cat "$BACKUP_PASSWORD_FILE") psql -XqAt -v ON_ERROR_STOP=1 -d postgres -v backup="$BACKUP_USER" <<'SQL'
\getenv password PASSWORD
set client_min_messages to warning;
select format('create role %I', :'backup') where not exists (select from pg_roles where rolname = :'backup') \gexec
alter role :"backup" with login replication password :'password';
grant pg_read_all_data to :"backup";
create schema if not exists erp_backup;
create table if not exists erp_backup.run (
  kind text not null,
  database text not null,
  finished timestamptz not null,
  data_taken timestamptz not null,
  seconds double precision not null,
  bytes bigint not null,
  primary key (kind, database)
);
grant usage on schema erp_backup to :"backup";
grant select, insert, update on erp_backup.run to :"backup";
SQL
echo "$BACKUP_USER may take backups"

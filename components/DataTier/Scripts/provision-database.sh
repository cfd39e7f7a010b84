#!/bin/sh
# Makes a database, the role that owns all in it, and the logins of its service. Runs again and again: what is there stays.
# A generation of the password is a login of its own, so that an old and a new one work side by side while a service moves:
# generation 1 logs in as the owner itself, a later one as <owner>_<generation>, and whatever it makes belongs to the owner.
# Takes: PGHOST, PGPORT, PGUSER, PASSWORD_FILE of the superuser; DATABASE; OWNER; GENERATIONS, those that may log in, e.g. "1 2";
# LOGINS, a folder with a password file for each generation; READERS, roles that may connect and read, such as the backup's.
set -eu

PGPASSWORD=$(cat "$PASSWORD_FILE")
export PGPASSWORD
UNLOGGED='-c log_statement=none -c log_min_duration_statement=-1 -c log_min_error_statement=panic'
query() { psql -XqAt -v ON_ERROR_STOP=1 "$@"; }

login_of() { if [ "$1" = 1 ]; then echo "$OWNER"; else echo "${OWNER}_$1"; fi; }

query -d postgres -v owner="$OWNER" -v database="$DATABASE" <<'SQL'
set client_min_messages to warning;
select format('create role %I nologin', :'owner')
where not exists (select from pg_roles where rolname = :'owner') \gexec
select format('create database %I owner %I template template0 encoding ''UTF8''', :'database', :'owner')
where not exists (select from pg_database where datname = :'database') \gexec
revoke connect, temporary on database :"database" from public;
grant connect, temporary on database :"database" to :"owner";
SQL

query -d "$DATABASE" -v owner="$OWNER" <<'SQL'
revoke create on schema public from public;
grant usage, create on schema public to :"owner";
SQL

for generation in $GENERATIONS; do
  login=$(login_of "$generation")
  # The password goes in from the environment, and this session writes no statement into the server's log.
  PASSWORD=$(cat "$LOGINS/$generation") PGOPTIONS="$UNLOGGED" query -d postgres -v login="$login" -v owner="$OWNER" <<'SQL'
\getenv password PASSWORD
select format('create role %I', :'login') where not exists (select from pg_roles where rolname = :'login') \gexec
alter role :"login" with login password :'password';
select format('grant %I to %I', :'owner', :'login') where :'login' <> :'owner' \gexec
select format('alter role %I set role to %L', :'login', :'owner') where :'login' <> :'owner' \gexec
SQL
done

# Phase two: every other generation may not log in any more, and whoever is still connected with it is cut off.
allowed=$(for generation in $GENERATIONS; do login_of "$generation"; done | tr '\n' ' ')
query -d postgres -v owner="$OWNER" -v allowed="$allowed" <<'SQL'
select format('alter role %I with nologin password null', rolname)
from pg_roles
where rolcanlogin
  and (rolname = :'owner' or rolname ~ ('^' || :'owner' || '_[0-9]+$'))
  and rolname <> all (string_to_array(:'allowed', ' ')) \gexec
select pg_terminate_backend(pid) from pg_stat_activity a join pg_roles r on r.rolname = a.usename
where not r.rolcanlogin and (r.rolname = :'owner' or r.rolname ~ ('^' || :'owner' || '_[0-9]+$')) \g /dev/null
SQL

for reader in ${READERS:-}; do
  query -d postgres -v database="$DATABASE" -v reader="$reader" <<'SQL'
grant connect on database :"database" to :"reader";
SQL
done
echo "$DATABASE is there, owned by $OWNER, for: $allowed"

-- Holds one snapshot, so that the dump and the description see the very same rows.
begin isolation level repeatable read read only;
select pg_export_snapshot() as snapshot \gset
\setenv SNAPSHOT :snapshot
\! pg_dump --format=custom --compress=6 --no-password --snapshot="$SNAPSHOT" --file="$WORK/dump" && : >"$STATE/dumped"
\o :tables
\i :describe
\o
commit;

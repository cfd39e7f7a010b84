-- One JSON line a table: how many rows, and a hash that does not depend on their order.
-- What a value looks like as text must not depend on who asks.
set datestyle to 'ISO';
set intervalstyle to 'postgres';
set timezone to 'UTC';
set extra_float_digits to 1;
set bytea_output to 'hex';
select format(
    'select json_build_object(''table'', %L, ''rows'', count(*), ''hash'', coalesce(sum(hashtextextended(t::text, 0)::numeric), 0)::text) from %I.%I t',
    n.nspname || '.' || c.relname, n.nspname, c.relname)
from pg_class c
join pg_namespace n on n.oid = c.relnamespace
where c.relkind = 'r'
  and n.nspname <> 'information_schema'
  and n.nspname !~ '^pg_'
  and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
order by n.nspname collate "C", c.relname collate "C"
\gexec

namespace Erp.Tests.RealServers;

/// <summary>A database with what makes backups go wrong: odd names, many types, partitions, an empty table, rights of another role.</summary>
public static class SampleData
{
    public const string Database = "financial_db";
    public const string Owner = "financial_user";

    private const string Schema = """"
        create table ledger (id bigserial primary key, amount numeric(18,4) not null, booked timestamptz default now(), note text, extra jsonb, scan bytea);
        create table "Odd ""Name""" (id int primary key, "a, b" text);
        create schema archive;
        create table archive.entry (id int, year int) partition by range (year);
        create table archive.entry_2025 partition of archive.entry for values from (2025) to (2026);
        create table archive.entry_2026 partition of archive.entry for values from (2026) to (2027);
        create table nothing_yet (id int);
        create view balance as select sum(amount) as total from ledger;
        insert into ledger (amount, note, extra, scan)
        select i * 1.5, 'Buchung № ' || i || E'\t"quoted"\n', jsonb_build_object('i', i), decode(md5(i::text), 'hex') from generate_series(1, 5000) i;
        insert into "Odd ""Name""" select i, case when i % 3 = 0 then null else repeat('x', i) end from generate_series(1, 200) i;
        insert into archive.entry select i, 2025 + i % 2 from generate_series(1, 1000) i;
        """";

    public static async Task Create(PostgresServer server)
    {
        await server.Query($"create role {Owner} nologin");
        await server.Query($"create database {Database} owner {Owner} template template0");
        await server.Query($"set role {Owner}; {Schema}", Database);
    }

    /// <summary>Row count and checksum of every table, by another way than the scripts take.</summary>
    public static async Task<string> Fingerprint(PostgresServer server, string database)
    {
        var tables = await server.Query(
            "select format('%I.%I', schemaname, tablename) from pg_tables where schemaname in ('public', 'archive') order by 1", database);
        List<string> lines = [];
        foreach (var table in tables.Split('\n'))
            lines.Add($"{table} {await server.Query($"select count(*), md5(coalesce(string_agg(md5(t::text), '' order by t::text), '')) from {table} t", database)}");
        return string.Join('\n', lines);
    }
}

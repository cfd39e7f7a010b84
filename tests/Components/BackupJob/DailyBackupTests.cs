using System.Text.Json.Nodes;
using Erp.Tests.RealServers;

namespace Erp.Tests.Components.BackupJob;

/// <summary>The daily backup on a real PostgreSQL and a real S3: what was stored comes back, row for row.</summary>
public class DailyBackupTests(ServersFixture servers) : IClassFixture<ServersFixture>
{
    [RealServerFact(Programs.Postgres, Programs.S3, Programs.Aws, Programs.Busybox)]
    public async Task What_was_dumped_and_stored_is_restored_into_a_new_database_row_for_row()
    {
        using var pod = new BackupScripts(servers.Postgres, servers.S3);
        (await pod.Run(["dump.sh", "upload.sh", "record.sh"], ("KIND", "daily"))).Succeeded();

        using var restore = new BackupScripts(servers.Postgres, servers.S3);
        (await restore.Run(["fetch.sh", "restore.sh"], ("TARGET_DATABASE", "restored"))).Succeeded();

        Assert.Equal(await SampleData.Fingerprint(servers.Postgres, SampleData.Database), await SampleData.Fingerprint(servers.Postgres, "restored"));
        Assert.Equal(SampleData.Owner, await servers.Postgres.Query("select tableowner from pg_tables where tablename = 'ledger'", "restored"));
        Assert.Equal("1", await servers.Postgres.Query("select count(*) from erp_backup.run where kind = 'daily' and database = 'financial_db' and bytes > 10000"));
    }

    [RealServerFact(Programs.Postgres, Programs.S3, Programs.Aws)]
    public async Task The_manifest_says_what_the_database_held()
    {
        using var pod = new BackupScripts(servers.Postgres, servers.S3) { Shell = ["dash"] };
        (await pod.Run("dump.sh")).Succeeded();

        var manifest = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(pod.Work, "manifest.json")))!;
        var dump = manifest["files"]!.AsArray().Single(f => (string?)f!["file"] == "dump")!;
        Assert.Equal("financial_db", (string?)manifest["database"]);
        Assert.Equal(await servers.Postgres.Query("show server_version_num"), (string?)manifest["serverVersion"]);
        Assert.Equal(new FileInfo(Path.Combine(pod.Work, "dump")).Length, (long)dump["bytes"]!);
        var rows = manifest["tables"]!.AsArray().ToDictionary(t => (string)t!["table"]!, t => (long)t!["rows"]!);
        Assert.Equal(5000, rows["public.ledger"]);
        Assert.Equal(500, rows["archive.entry_2025"]);
        Assert.Equal(200, rows["public.Odd \"Name\""]);
        Assert.Equal(0, rows["public.nothing_yet"]);
    }

    [RealServerFact(Programs.Postgres, Programs.S3, Programs.Aws)]
    public async Task Rows_written_during_the_dump_are_neither_in_it_nor_in_its_manifest()
    {
        using var pod = new BackupScripts(servers.Postgres, servers.S3);
        await servers.Postgres.Query("create database busy template financial_db");
        using var stop = new CancellationTokenSource();
        var writer = Task.Run(async () =>
        {
            while (!stop.IsCancellationRequested) await servers.Postgres.Query("insert into ledger (amount) select 1 from generate_series(1, 100)", "busy");
        });

        await Task.Delay(200);
        (await pod.Run("dump.sh", ("DATABASE", "busy"))).Succeeded();
        await stop.CancelAsync();
        await writer;

        (await pod.Run("restore.sh", ("TARGET_DATABASE", "busy_restored"))).Succeeded();
        Assert.NotEqual(await servers.Postgres.Query("select count(*) from ledger", "busy"), await servers.Postgres.Query("select count(*) from ledger", "busy_restored"));
    }

    [RealServerFact(Programs.Postgres, Programs.S3, Programs.Aws)]
    public async Task The_backup_role_needs_no_superuser_and_can_write_nothing()
    {
        using var pod = new BackupScripts(servers.Postgres, servers.S3);
        (await pod.Run(["dump.sh", "upload.sh", "record.sh"], ("PGUSER", "backup"), ("PGPASSWORD", "backup-password"), ("KIND", "as-backup"))).Succeeded();

        var write = await servers.Postgres.Run("insert into ledger (amount) values (1)", SampleData.Database, "backup", "backup-password");
        Assert.Contains("permission denied", write.Error);
    }

    [RealServerFact(Programs.Postgres, Programs.S3, Programs.Aws)]
    public async Task A_drill_restores_into_a_server_of_its_own_and_asks_the_invariants()
    {
        using var pod = new BackupScripts(servers.Postgres, servers.S3);
        using var invariants = new TemporaryFolder();
        invariants.Write("amounts.sql", "select id from ledger where amount < 0");
        (await pod.Run(["dump.sh", "upload.sh"])).Succeeded();
        var before = await servers.Postgres.Query("select string_agg(datname, ',' order by datname) from pg_database");

        var drill = await pod.Run(["fetch.sh", "drill.sh"], ("INVARIANTS", invariants.Path));
        Assert.Contains("holds its invariants", drill.Succeeded());
        Assert.Equal(["socket"], Directory.GetDirectories(pod.File("scratch")).Select(Path.GetFileName));

        invariants.Write("violated.sql", "select id from ledger where amount > 7000");
        var violated = await pod.Run("drill.sh", ("INVARIANTS", invariants.Path));
        Assert.NotEqual(0, violated.ExitCode);
        Assert.Contains("FAILED in stage 'ask the invariants'", violated.Error);
        Assert.Equal(before, await servers.Postgres.Query("select string_agg(datname, ',' order by datname) from pg_database"));
    }

    [RealServerFact(Programs.Postgres, Programs.S3, Programs.Aws)]
    public async Task A_restore_never_writes_over_a_database()
    {
        using var pod = new BackupScripts(servers.Postgres, servers.S3);
        (await pod.Run("dump.sh")).Succeeded();
        var before = await SampleData.Fingerprint(servers.Postgres, SampleData.Database);

        var restore = await pod.Run("restore.sh", ("TARGET_DATABASE", SampleData.Database));

        Assert.NotEqual(0, restore.ExitCode);
        Assert.Contains("A restore never writes over a database", restore.Error);
        Assert.Equal(before, await SampleData.Fingerprint(servers.Postgres, SampleData.Database));
    }
}

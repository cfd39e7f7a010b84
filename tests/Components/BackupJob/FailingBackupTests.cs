using Erp.Components;
using Erp.Tests.RealServers;

namespace Erp.Tests.Components.BackupJob;

/// <summary>Whatever breaks, the Job fails, says where, and leaves nothing in the bucket that could be taken for a backup.</summary>
public class FailingBackupTests(ServersFixture servers) : IClassFixture<ServersFixture>
{
    private static readonly string[] Backup = ["dump.sh", "upload.sh"];

    [RealServerFact(Programs.Postgres, Programs.S3, Programs.Aws)]
    public async Task A_database_that_does_not_exist() =>
        await FailsIn("connect to no_such_db", ("DATABASE", "no_such_db"));

    [RealServerFact(Programs.Postgres, Programs.S3, Programs.Aws)]
    public async Task A_wrong_password() =>
        await FailsIn("connect to financial_db", ("PGPASSWORD", "wrong"));

    [RealServerFact(Programs.Postgres, Programs.S3, Programs.Aws)]
    public async Task A_server_that_cannot_be_reached() =>
        await FailsIn("connect to financial_db", ("PGPORT", "1"));

    [RealServerFact(Programs.Postgres, Programs.S3, Programs.Aws)]
    public async Task A_connection_lost_midway()
    {
        await servers.Postgres.Query("create table if not exists heavy as select repeat(md5(i::text), 30) from generate_series(1, 200000) i", SampleData.Database);
        var cut = Shell.Until("a dump was cut", async () => await servers.Postgres.Query(
            "select count(pg_terminate_backend(pid)) from pg_stat_activity where application_name = 'pg_dump' and query like 'COPY%'") != "0");

        await FailsIn("dump financial_db");

        await cut;
        await servers.Postgres.Query("drop table heavy", SampleData.Database);
    }

    // The head of such a dump is whole, and lists as if nothing were missing.
    [RealServerFact(Programs.Postgres, Programs.S3, Programs.Aws)]
    public async Task A_dump_that_ends_too_early()
    {
        using var tools = StandIn($"""{Programs.Find("pg_dump")} "$@" || exit; [ "$1" = --version ] || truncate -s -2000 "$WORK/dump" """);
        await FailsIn("read back the dump of financial_db", ("PATH", $"{tools.Path}:{Programs.SearchPath}"));
    }

    [RealServerFact(Programs.Postgres, Programs.S3, Programs.Aws)]
    public async Task A_client_that_is_older_than_the_server()
    {
        using var tools = StandIn("echo 'pg_dump (PostgreSQL) 9.6.24'");
        await FailsIn("connect to financial_db", ("PATH", $"{tools.Path}:{Programs.SearchPath}"));
    }

    // A file system that takes no more bytes; the limit stands in for the size of the volume.
    [RealServerFact(Programs.Postgres, Programs.S3, Programs.Aws)]
    public async Task A_full_disk()
    {
        using var pod = new BackupScripts(servers.Postgres, servers.S3) { Shell = ["sh", "-c", "trap '' XFSZ; ulimit -f 40; exec sh \"$0\""] };

        var result = await pod.Run("dump.sh");

        Assert.NotEqual(0, result.ExitCode);
        Assert.Contains("FAILED in stage 'dump financial_db'", result.Error);
        Assert.False(File.Exists(Path.Combine(pod.Work, "manifest.json")));
    }

    [RealServerFact(Programs.Postgres, Programs.S3, Programs.Aws)]
    public async Task An_unreachable_S3() =>
        await FailsIn($"upload to {BackupScripts.Prefix}", ("S3_ENDPOINT", "http://127.0.0.1:1"));

    [RealServerFact(Programs.Postgres, Programs.S3, Programs.Aws)]
    public async Task Wrong_credentials_of_S3() =>
        await FailsIn($"upload to {BackupScripts.Prefix}", ("AWS_ACCESS_KEY_ID", "WRONG"));

    [RealServerFact(Programs.Postgres, Programs.S3, Programs.Aws)]
    public async Task An_upload_that_breaks_off()
    {
        using var line = new BreakingProxy(servers.S3.Port, bytesUp: 20_000);
        await FailsIn($"upload to {BackupScripts.Prefix}", ("S3_ENDPOINT", $"http://127.0.0.1:{line.Port}"));
    }

    [RealServerFact(Programs.Postgres, Programs.S3, Programs.Aws)]
    public async Task A_stored_object_that_cannot_be_read_back()
    {
        using var line = new BreakingProxy(servers.S3.Port, bytesDown: 20_000);
        await FailsIn($"upload to {BackupScripts.Prefix}", ("S3_ENDPOINT", $"http://127.0.0.1:{line.Port}"));
    }

    [RealServerFact(Programs.Postgres, Programs.S3, Programs.Aws)]
    public async Task A_dump_that_changed_between_two_containers()
    {
        using var pod = new BackupScripts(servers.Postgres, servers.S3);
        (await pod.Run("dump.sh")).Succeeded();
        await File.AppendAllTextAsync(Path.Combine(pod.Work, "dump"), "x");

        var upload = await pod.Run("upload.sh");

        Assert.NotEqual(0, upload.ExitCode);
        Assert.Contains($"FAILED in stage 'check {BackupScripts.Prefix}'", upload.Error);
    }

    [RealServerFact(Programs.Postgres, Programs.S3, Programs.Aws)]
    public async Task A_truncated_object_is_never_restored()
    {
        const string prefix = $"{BackupTarget.Roots.Daily}/test/truncated";
        using var pod = new BackupScripts(servers.Postgres, servers.S3);
        (await pod.Run(Backup, ("PREFIX", prefix))).Succeeded();
        await servers.S3.Truncate((await servers.S3.Keys()).Single(k => k.StartsWith(prefix, StringComparison.Ordinal) && k.EndsWith("/dump", StringComparison.Ordinal)));

        var fetch = await pod.Run("fetch.sh", ("PREFIX", prefix));

        Assert.NotEqual(0, fetch.ExitCode);
        Assert.Contains($"FAILED in stage 'fetch {prefix}/", fetch.Error);
    }

    [RealServerFact(Programs.Postgres, Programs.S3, Programs.Aws)]
    public async Task A_restore_that_fails_leaves_no_half_restored_database()
    {
        using var pod = new BackupScripts(servers.Postgres, servers.S3);
        (await pod.Run("dump.sh")).Succeeded();
        var manifest = Path.Combine(pod.Work, "manifest.json");
        await File.WriteAllTextAsync(manifest, (await File.ReadAllTextAsync(manifest)).Replace("\"rows\" : 5000", "\"rows\" : 5001"));

        var restore = await pod.Run("restore.sh", ("TARGET_DATABASE", "half"));

        Assert.Contains("FAILED in stage 'compare half with the manifest'", restore.Error);
        Assert.Equal("0", await servers.Postgres.Query("select count(*) from pg_database where datname = 'half'"));
    }

    private static TemporaryFolder StandIn(string pgDump)
    {
        var folder = new TemporaryFolder();
        var file = folder.Write("pg_dump", $"#!/bin/sh\n{pgDump}\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(file, (UnixFileMode)0b111_101_101);
        return folder;
    }

    private async Task FailsIn(string stage, params (string, string)[] overrides)
    {
        var prefix = $"{BackupTarget.Roots.Daily}/test/failing-{Guid.NewGuid():N}";
        using var pod = new BackupScripts(servers.Postgres, servers.S3);

        var result = await pod.Run(Backup, [.. overrides, ("PREFIX", prefix)]);

        Assert.NotEqual(0, result.ExitCode);
        Assert.Contains($"FAILED in stage '{stage.Replace(BackupScripts.Prefix, prefix)}", result.Error);
        Assert.DoesNotContain(await servers.S3.Keys(), key => key.StartsWith(prefix, StringComparison.Ordinal) && key.EndsWith("manifest.json", StringComparison.Ordinal));
    }
}

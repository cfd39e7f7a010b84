using Erp.Tests.RealServers;

namespace Erp.Tests.Components.BackupJob;

/// <summary>The Jobs that <c>erp backup</c> writes, run as they are on a real PostgreSQL and a real S3.</summary>
public class JobManifestTests(ServersFixture servers) : IClassFixture<ServersFixture>
{
    [RealServerFact(Programs.Postgres, Programs.S3, Programs.Aws, Programs.Busybox)]
    public async Task What_one_command_backs_up_another_restores_under_a_new_name_and_a_third_proves()
    {
        using var now = await Job("now", SampleData.Database);
        (await now.RunAsync()).Succeeded();
        using var restore = await Job("restore", SampleData.Database, "--as", "brought_back");
        var restored = (await restore.RunAsync()).Succeeded();
        using var drill = await Job("drill", SampleData.Database);
        (await drill.RunAsync()).Succeeded();

        Assert.Contains("restored brought_back: 5 tables", restored);
        Assert.Equal(await SampleData.Fingerprint(servers.Postgres, SampleData.Database), await SampleData.Fingerprint(servers.Postgres, "brought_back"));
        Assert.Equal("daily,drill", await servers.Postgres.Query("select string_agg(kind, ',' order by kind) from erp_backup.run where database = 'financial_db'"));

        // The name is taken now.
        var again = await restore.RunAsync();
        Assert.Contains("FAILED in stage 'create brought_back'", again.Error);
    }

    private Task<JobRun> Job(string command, string database, params string[] options) =>
        JobRun.OfAsync(servers.Postgres, servers.S3, ["backup", command, database, "--stack", "staging", "--platform", "rust-erp", .. options]);
}

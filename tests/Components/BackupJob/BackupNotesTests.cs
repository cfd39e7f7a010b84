using System.Diagnostics;
using Erp.Tests.RealServers;
using BackupMetrics = Erp.Components.BackupMetrics;

namespace Erp.Tests.Components.BackupJob;

/// <summary>What backups note of themselves in a real PostgreSQL, and what the exporter makes of it: the alerts know nothing else.</summary>
public sealed class BackupNotesTests : IAsyncLifetime, IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly List<Process> _running = [];
    private PostgresServer _postgres = null!;

    public async Task InitializeAsync()
    {
        if (!Programs.Exists(Programs.Postgres)) return;
        _postgres = await PostgresServer.Start("wal_level = replica");
        (await Shell.Run("dash", [BackupScripts.Script("provision-backup.sh")], new Dictionary<string, string>(_postgres.Login())
        {
            ["PASSWORD_FILE"] = _folder.Write("superuser", PostgresServer.SuperuserPassword),
            ["BACKUP_USER"] = "backup",
            ["BACKUP_PASSWORD_FILE"] = _folder.Write("backup", "backup-password"),
        })).Succeeded();
    }

    [RealServerFact(Programs.Postgres)]
    public async Task The_exporters_query_answers_the_columns_that_it_names()
    {
        await _postgres.Query("insert into erp_backup.run values ('drill', 'financial_db', to_timestamp(200), to_timestamp(100), 7, 9)");
        var exporter = (Dictionary<string, object>)BackupMetrics.Queries[BackupMetrics.Prefix];

        var columns = ((object[])exporter["metrics"]).SelectMany(column => ((Dictionary<string, object>)column).Keys);
        var row = await _postgres.Query($"select {string.Join(", ", columns)} from ({exporter["query"]}) as q");

        Assert.Equal("drill|financial_db|200.000000|100.000000|7|9", row);
    }

    [RealServerFact(Programs.Postgres, Programs.Busybox)]
    public async Task WAL_is_said_to_be_safe_until_its_last_pass_and_only_while_somebody_receives_it()
    {
        _folder.Write("shipped", "1000");
        Start("record-wal.sh");
        var receiver = Start("receive-wal.sh");
        await Shell.Until("the pass is noted", async () => await SafeUntil() == "1000");
        _folder.Write("shipped", "2000");
        await Shell.Until("the next pass is noted", async () => await SafeUntil() == "2000");

        receiver.Kill(entireProcessTree: true);
        await Shell.Until("nobody receives", async () => await _postgres.Query("select count(*) from pg_replication_slots where active") == "0");
        _folder.Write("shipped", "3000");
        await Task.Delay(2500);
        Assert.Equal("2000", await SafeUntil());
    }

    private Task<string> SafeUntil() => _postgres.Query("select extract(epoch from data_taken)::int from erp_backup.run where kind = 'wal'");

    private Process Start(string script)
    {
        var process = Shell.StartServer(Programs.Busybox, ["sh", BackupScripts.Script(script)], new Dictionary<string, string>(_postgres.Login())
        {
            ["WAL_DIR"] = _folder.Path,
            ["SLOT"] = "erp_backup",
            ["INTERVAL_SECONDS"] = "1",
            ["RETRY_SECONDS"] = "1",
        });
        _running.Add(process);
        return process;
    }

    public async Task DisposeAsync()
    {
        foreach (var process in _running) await Shell.Stop(process);
        if (_postgres is not null) await _postgres.DisposeAsync();
    }

    public void Dispose() => _folder.Dispose();
}

using System.Diagnostics;
using Erp.Tests.RealServers;
using Xunit.Abstractions;
using static Erp.Components.BackupTarget;

namespace Erp.Tests.Components.BackupJob;

/// <summary>Continuous backup on a real PostgreSQL: base backup, streamed WAL, and back to a moment.</summary>
public sealed class PointInTimeTests(ITestOutputHelper log) : IAsyncLifetime, IDisposable
{
    private static readonly string BaseFolder = BasePrefix("postgres-ha");
    private static readonly string WalFolder = WalPrefix("postgres-ha");

    private readonly TemporaryFolder _wal = new();
    private readonly List<Process> _running = [];
    private PostgresServer _postgres = null!;
    private S3Server _s3 = null!;

    public async Task InitializeAsync()
    {
        if (!Programs.Exists(Programs.Postgres) || !Programs.Exists(Programs.S3)) return;
        _s3 = await S3Server.Start();
        _postgres = await PostgresServer.Start("wal_level = replica");
        await SampleData.Create(_postgres);
        await _postgres.Query("create table moment (id serial, at timestamptz default clock_timestamp())", SampleData.Database);
    }

    [RealServerFact(Programs.Postgres, Programs.S3, Programs.Aws, Programs.Busybox)]
    public async Task A_restore_to_a_moment_brings_what_was_there_and_nothing_later()
    {
        using var pod = new BackupScripts(_postgres, _s3);
        (await pod.Run(["base-backup.sh", "upload.sh"], ("PREFIX", BaseFolder))).Succeeded();
        StartContinuous();
        await Insert(100);
        await Task.Delay(1500);
        var moment = await _postgres.Query("select to_char(now() at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')");
        await Task.Delay(500);
        await Insert(50);
        await Shipped();

        await Restore(_postgres, moment, "as_it_was");
        await Restore(_postgres, null, "as_it_is");

        Assert.Equal("100", await _postgres.Query("select count(*) from moment", "as_it_was"));
        Assert.Equal("150", await _postgres.Query("select count(*) from moment", "as_it_is"));
        Assert.Equal("5000", await _postgres.Query("select count(*) from ledger", "as_it_was"));
    }

    [RealServerFact(Programs.Postgres, Programs.S3, Programs.Aws, Programs.Busybox)]
    public async Task After_the_loss_of_everything_but_S3_less_is_missing_than_promised()
    {
        using var pod = new BackupScripts(_postgres, _s3);
        (await pod.Run(["base-backup.sh", "upload.sh"], ("PREFIX", BaseFolder))).Succeeded();
        StartContinuous();
        var last = DateTime.UtcNow;
        for (var end = DateTime.UtcNow.AddSeconds(12); DateTime.UtcNow < end; last = DateTime.UtcNow) await Insert(1);
        await _postgres.Kill();
        await StopContinuous();

        // The restore goes to another server, as after the loss of the first.
        await using var other = await PostgresServer.Start();
        await other.Query($"create role {SampleData.Owner} nologin");
        await Restore(other, null, "survived");

        var newest = double.Parse(await other.Query("select extract(epoch from max(at)) from moment", "survived"));
        var lost = (last - DateTime.UnixEpoch).TotalSeconds - newest;
        log.WriteLine($"Lost with server, receiver and disk: the last {lost:F1} s of writing.");
        Assert.InRange(lost, 0, Erp.Components.BackupPromises.RecoveryPoint.TotalSeconds);
    }

    [RealServerFact(Programs.Postgres, Programs.S3, Programs.Aws, Programs.Busybox)]
    public async Task The_receiver_comes_back_after_a_crash_of_the_server_and_nothing_is_lost()
    {
        using var pod = new BackupScripts(_postgres, _s3);
        (await pod.Run(["base-backup.sh", "upload.sh"], ("PREFIX", BaseFolder))).Succeeded();
        StartContinuous();
        await Insert(10);
        await _postgres.Kill();
        await _postgres.Boot();
        await Insert(10);
        await Shell.Until("the receiver streams again", async () => await _postgres.Query("select count(*) from pg_replication_slots where active") == "1");
        await Shipped();

        await Restore(_postgres, null, "complete");

        Assert.Equal("20", await _postgres.Query("select count(*) from moment", "complete"));
    }

    private Task Insert(int rows) => _postgres.Query($"insert into moment select from generate_series(1, {rows})", SampleData.Database);

    // The very Job that a person is given.
    private async Task Restore(PostgresServer server, string? at, string target)
    {
        string[] moment = at is null ? [] : ["--to", at];
        using var job = await JobRun.OfAsync(server, _s3, ["backup", "restore", SampleData.Database, "--stack", "production", "--platform", "rust-erp", "--as", target, .. moment]);
        Assert.Equal(["fetch.sh", "fetch-wal.sh", "recover.sh", "restore.sh"], job.Scripts);
        (await job.RunAsync()).Succeeded();
    }

    private void StartContinuous()
    {
        var environment = new Dictionary<string, string>(_postgres.Login())
        {
            ["WAL_DIR"] = _wal.Path,
            ["SLOT"] = "erp_backup",
            ["PREFIX"] = WalFolder,
            ["INTERVAL_SECONDS"] = "1",
            ["RETRY_SECONDS"] = "1",
            ["TAGGING"] = Tagging,
        };
        foreach (var (key, value) in _s3.Login()) environment[key] = value;
        foreach (var script in new[] { "receive-wal.sh", "ship-wal.sh" })
            _running.Add(Shell.StartServer(Programs.Busybox, ["sh", BackupScripts.Script(script)], environment));
    }

    // The mark of a pass that began after everything before it was flushed to the receiver.
    private async Task Shipped()
    {
        var flushed = await _postgres.Query("select pg_current_wal_lsn()");
        await Shell.Until("the receiver has all", async () => await _postgres.Query($"select count(*) from pg_stat_replication where flush_lsn >= '{flushed}'") == "1");
        var passes = 0;
        for (var seen = File.GetLastWriteTimeUtc(_wal["shipped"]); passes < 2; seen = File.GetLastWriteTimeUtc(_wal["shipped"]), passes++)
        {
            var before = seen;
            await Shell.Until("another pass ended", () => Task.FromResult(File.GetLastWriteTimeUtc(_wal["shipped"]) != before));
        }
    }

    private async Task StopContinuous()
    {
        foreach (var process in _running) await Shell.Stop(process);
        _running.Clear();
    }

    public async Task DisposeAsync()
    {
        await StopContinuous();
        if (_postgres is not null) await _postgres.DisposeAsync();
        if (_s3 is not null) await _s3.DisposeAsync();
    }

    public void Dispose() => _wal.Dispose();
}

using Erp.Tests.RealServers;

namespace Erp.Tests.Components.BackupJob;

/// <summary>One PostgreSQL with the sample data and one S3, for the tests of a class.</summary>
public sealed class ServersFixture : IAsyncLifetime
{
    public PostgresServer Postgres { get; private set; } = null!;
    public S3Server S3 { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        if (!Programs.Exists(Programs.Postgres) || !Programs.Exists(Programs.S3)) return;
        S3 = await S3Server.Start();
        Postgres = await PostgresServer.Start("wal_level = replica", "max_slot_wal_keep_size = 1GB");
        await SampleData.Create(Postgres);
        (await RealServers.Shell.Run("sh", [BackupScripts.Script("provision-backup.sh")], new Dictionary<string, string>(Postgres.Login())
        {
            ["PASSWORD_FILE"] = WriteSecret(PostgresServer.SuperuserPassword),
            ["BACKUP_USER"] = "backup",
            ["BACKUP_PASSWORD_FILE"] = WriteSecret("backup-password"),
        })).Succeeded();
    }

    private readonly TemporaryFolder _secrets = new();

    private string WriteSecret(string value) => _secrets.Write(Guid.NewGuid().ToString("N"), value);

    public async Task DisposeAsync()
    {
        if (Postgres is not null) await Postgres.DisposeAsync();
        if (S3 is not null) await S3.DisposeAsync();
        _secrets.Dispose();
    }
}

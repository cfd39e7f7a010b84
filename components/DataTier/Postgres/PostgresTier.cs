using System.Collections.Immutable;
using Pulumi;

namespace Erp.Components;

/// <summary>The PostgreSQL of a data tier: a server, and a database with a role of its own for each that asks.</summary>
public sealed class PostgresTier
{
    private readonly PostgresLogins _logins;
    private readonly ImmutableDictionary<string, (DatabaseSpec Spec, Resource Job)> _databases;

    internal PostgresTier(TierParts parts, PostgresSpec spec)
    {
        _logins = new(parts, spec);
        Server = parts.Args.Mode == DataTierMode.HighlyAvailable ? PostgresHa.Create(parts, spec, _logins) : PostgresSingle.Create(parts, spec, _logins);

        var backup = Provisioning.Create(parts, $"{Server.Name}-backup-role", Provisioning.Script(
            Server.ClientImage, "provision-backup.sh",
            new(Server.Direct(Server.Superuser)) { ["BACKUP_USER"] = PostgresLogins.BackupUser },
            new("PASSWORD_FILE", Server.Superuser.Secret, Server.Superuser.Key), new("BACKUP_PASSWORD_FILE", Server.Backup.Secret, Server.Backup.Key)), Server.Ready);
        _databases = spec.Databases.ToImmutableDictionary(d => d.Name, d => (d, (Resource)DatabaseJob(parts, d, backup)));
    }

    /// <summary>The server itself, for those who administer or back it up.</summary>
    public PostgresServer Server { get; }

    public IEnumerable<string> Databases => _databases.Keys.Order(StringComparer.Ordinal);

    /// <summary>The use of a database of this server.</summary>
    public DatabaseUse Database(string name) => Use.Database(name);

    internal DatabaseConnection? Connect(DatabaseUse use)
    {
        if (!_databases.TryGetValue(use.Name, out var database)) return null;
        var (spec, job) = database;
        return new()
        {
            Host = Server.Host,
            Port = PostgresServer.Port,
            Database = spec.Name,
            User = Rotation.Login(spec.Owner, spec.Rotation.Generation),
            Password = _logins.Of(spec.Owner, spec.Rotation.Generation),
            SslMode = Server.SslMode,
            Endpoints = [new(Server.Front, PostgresServer.Port)],
            After = [Server.Ready, job],
        };
    }

    private Resource DatabaseJob(TierParts parts, DatabaseSpec database, Resource backup)
    {
        var name = $"{Server.Name}-{PostgresLogins.Slug(database.Name)}";
        var credentials = _logins.GenerationsOf(parts, database, TierParts.ProvisioningApp, $"{name}-logins");
        var secrets = database.Rotation.Valid.Select(g => new SecretFile($"LOGIN_{g}", $"{name}-logins", $"{g}"));
        return Provisioning.Create(parts, name, Provisioning.Script(Server.ClientImage, "provision-database.sh",
            new(Server.Direct(Server.Superuser))
            {
                [BackupVariables.Database] = database.Name,
                ["OWNER"] = database.Owner,
                ["GENERATIONS"] = string.Join(' ', database.Rotation.Valid),
                ["READERS"] = PostgresLogins.BackupUser,
                ["LOGINS"] = $"/secrets/{name}-logins",
            },
            [new("PASSWORD_FILE", Server.Superuser.Secret, Server.Superuser.Key), .. secrets]), Server.Ready, backup, credentials);
    }
}

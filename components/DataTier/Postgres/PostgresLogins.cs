using System.Collections.Immutable;
using Pulumi;
using Pulumi.Kubernetes.Core.V1;

namespace Erp.Components;

/// <summary>Every login of the PostgreSQL and the Secrets that hold them.</summary>
internal sealed class PostgresLogins
{
    public const string Superuser = "postgres";
    public const string BackupUser = "backup";
    public const string SuperuserKey = "postgres-password";
    public const string BackupKey = "backup-password";

    private readonly ImmutableSortedDictionary<(string Owner, int Generation), Output<string>> _passwords;

    public PostgresLogins(TierParts parts, PostgresSpec spec)
    {
        SuperuserPassword = parts.Password("postgres-superuser");
        BackupPassword = parts.Password("postgres-backup");
        _passwords = (
            from owner in spec.Databases.DistinctBy(d => d.Owner)
            from generation in owner.Rotation.Valid
            select (Key: (owner.Owner, generation), Value: parts.Password($"postgres-{Slug(owner.Owner)}-{generation}")))
            .ToImmutableSortedDictionary(p => p.Key, p => p.Value);
    }

    public Output<string> SuperuserPassword { get; }

    public Output<string> BackupPassword { get; }

    public Output<string> Of(string owner, int generation) => _passwords[(owner, generation)];

    /// <summary>All logins of services, in one order.</summary>
    public IEnumerable<(string Login, Output<string> Password)> Services =>
        _passwords.Select(p => (Rotation.Login(p.Key.Owner, p.Key.Generation), p.Value));

    public static string Slug(string identifier) => identifier.Replace('_', '-');

    /// <summary>A Secret with one password a generation, as the provisioning script reads them.</summary>
    public Secret GenerationsOf(TierParts parts, DatabaseSpec database, string app, string name) =>
        parts.Secret(app, name, database.Rotation.Valid.ToDictionary(g => $"{g}", g => Of(database.Owner, g)));
}

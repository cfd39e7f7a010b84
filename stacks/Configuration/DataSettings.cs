using System.Collections.Immutable;

namespace Erp.Stacks.Configuration;

public enum ImageSourceKind
{
    BitnamiLegacy,
    PrivateMirror,
    BitnamiSecure,
}

/// <summary>The sizes of the data tier, where its images come from, and which credentials are being rotated.</summary>
public sealed record DataSettings
{
    [Setting("Where the images of the highly available engines come from; only the last two are maintained.")]
    public ImageSourceKind ImageSource { get; init; } = ImageSourceKind.BitnamiLegacy;

    [Setting("The registry of a private mirror or of the Bitnami Secure subscription.")]
    [Form(Forms.Registry, Forms.RegistryInWords)]
    public string ImageRegistry { get; init; } = "";

    [Setting("The pull secret of that registry, in the infra namespace.")]
    [Form(Forms.ObjectName, Forms.ObjectNameInWords)]
    public string ImagePullSecret { get; init; } = "";

    [Setting("Says that images which are never patched again may run in production.")]
    public bool AcknowledgeLegacyImages { get; init; }

    [Setting("The size of each PostgreSQL volume. Empty: what the environment's profile says.")]
    [Form(Forms.Gibibytes, "a size such as 100Gi")]
    public string? PostgresStorage { get; init; }

    [Setting("The size of each Redis volume. Empty: what the environment's profile says.")]
    [Form(Forms.Gibibytes, "a size such as 10Gi")]
    public string? RedisStorage { get; init; }

    [Setting("The size of each Kafka volume. Empty: what the environment's profile says.")]
    [Form(Forms.Gibibytes, "a size such as 50Gi")]
    public string? KafkaStorage { get; init; }

    [Setting("Whether Redis is backed up with the databases. Empty: where Dapr keeps its state in it.")]
    public bool? BackupRedis { get; init; }

    [Setting("The rotation of logins, by database name; 'redis' and 'kafka' have one each. See docs/rotation.md.")]
    public ImmutableSortedDictionary<string, RotationSettings> Rotations { get; init; } = ImmutableSortedDictionary<string, RotationSettings>.Empty;
}

/// <summary>Which generation of a login is used, and whether the one before still works.</summary>
public sealed record RotationSettings
{
    [Setting("The generation that clients use; raise it to make a new password.")]
    [Between(1, 1000)]
    public int Generation { get; init; } = 1;

    [Setting("Whether the generation before works beside it: true while clients move, then false.")]
    public bool Overlap { get; init; }
}

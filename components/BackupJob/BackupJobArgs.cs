using System.Collections.Immutable;
using Pulumi;

namespace Erp.Components;

/// <summary>What is backed up, how, and where it goes.</summary>
public sealed class BackupJobArgs : ResourceArgs
{
    public required PlatformContext Context { get; init; }

    public required BackupMode Mode { get; init; }

    public required BackupTarget Target { get; init; }

    /// <summary>Any PostgreSQL of the stack.</summary>
    public required PostgresServer Server { get; init; }

    /// <summary>Dumped one by one: the failure of one leaves the others alone.</summary>
    public required ImmutableArray<string> Databases { get; init; }

    /// <summary>Set where the platform keeps in Redis what it cannot make again.</summary>
    public RedisServer? Redis { get; init; }

    public string Schedule { get; init; } = "0 2 * * *";

    public string TimeZone { get; init; } = "Etc/UTC";

    /// <summary>Weekly: the newest backup is restored into a server of its own and asked.</summary>
    public string DrillSchedule { get; init; } = "0 4 * * 0";

    /// <summary>Queries whose rows are violations, by file name.</summary>
    public ImmutableSortedDictionary<string, string> Invariants { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>Holds one dump, or one base backup with its WAL, and what is restored from it.</summary>
    public string ScratchSize { get; init; } = "20Gi";

    public string WalSize { get; init; } = "10Gi";

    public string StorageClass { get; init; } = "";

    public ComputeResources Resources { get; init; } = new(new("250m", "256Mi"), new("1", "1Gi"));

    /// <summary>What the account of the pods must say to be given its role; with pod identity, nothing.</summary>
    public InputMap<string> AccountAnnotations { get; init; } = [];

    /// <summary>What must stand before the pods start, such as their identity.</summary>
    public ImmutableArray<Resource> After { get; init; } = [];
}

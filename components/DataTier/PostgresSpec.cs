using System.Collections.Immutable;

namespace Erp.Components;

/// <summary>The platform's PostgreSQL.</summary>
public sealed record PostgresSpec
{
    /// <summary>The name of the single server, its Service and its volume; the highly available one is called after its release.</summary>
    public string Name { get; init; } = "postgres";

    /// <summary>The major version of the single server. The highly available one follows from its chart.</summary>
    public int Major { get; init; } = DataTierVersions.PostgresMajor;

    /// <summary>What the single server runs when its volume is empty, by file name (.sql, .sh).</summary>
    public ImmutableSortedDictionary<string, string> InitScripts { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    public ImmutableArray<DatabaseSpec> Databases { get; init; } = [];
    public string StorageSize { get; init; } = "10Gi";
    public int Replicas { get; init; } = 3;
    public int Poolers { get; init; } = 2;
    public ComputeResources Resources { get; init; } = new(new("500m", "1Gi"), new("1", "2Gi"));
    public ComputeResources PoolerResources { get; init; } = new(new("250m", "256Mi"), new("1", "1Gi"));

    /// <summary>Those who connect to the servers past the pooler: backups.</summary>
    public ImmutableArray<PodPeer> Administrators { get; init; } = [];
}

/// <summary>A database of one owner. A tenth is added to a running server like the first.</summary>
public sealed record DatabaseSpec(string Name, string Owner)
{
    /// <summary>The pods that use it.</summary>
    public ImmutableArray<PodPeer> Clients { get; init; } = [];

    public Rotation Rotation { get; init; } = Rotation.First;
}

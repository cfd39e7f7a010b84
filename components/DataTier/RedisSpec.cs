using System.Collections.Immutable;

namespace Erp.Components;

/// <summary>The platform's Redis.</summary>
public sealed record RedisSpec
{
    /// <summary>The name of the single server; the highly available one is called after its release.</summary>
    public string Name { get; init; } = "redis";

    /// <summary>Each node runs a Sentinel too. Two of them can never agree that one is gone, so there are three.</summary>
    public int Nodes { get; init; } = 3;

    public int Quorum { get; init; } = 2;
    public TimeSpan DownAfter { get; init; } = TimeSpan.FromSeconds(5);
    public TimeSpan FailoverTimeout { get; init; } = TimeSpan.FromSeconds(10);
    public string StorageSize { get; init; } = "10Gi";
    public ComputeResources Resources { get; init; } = new(new("250m", "512Mi"), new("1", "2Gi"));

    /// <summary>The pods that use it.</summary>
    public ImmutableArray<PodPeer> Clients { get; init; } = [];

    public Rotation Rotation { get; init; } = Rotation.First;
}

using System.Collections.Immutable;

namespace Erp.Components;

/// <summary>The platform's Kafka.</summary>
public sealed record KafkaSpec
{
    public string Name { get; init; } = "kafka";
    public ImmutableArray<TopicSpec> Topics { get; init; } = [];
    public int Brokers { get; init; } = 3;
    public string StorageSize { get; init; } = "50Gi";
    public ComputeResources Resources { get; init; } = new(new("500m", "1Gi"), new("2", "4Gi"));

    /// <summary>The pods that use it.</summary>
    public ImmutableArray<PodPeer> Clients { get; init; } = [];

    public Rotation Rotation { get; init; } = Rotation.First;
}

public sealed record TopicSpec(string Name, int Partitions, int Replication);

using Pulumi;

namespace Erp.Components;

/// <summary>What the data tier holds and how it is kept. An engine that is null is not there.</summary>
public sealed class DataTierArgs : ResourceArgs
{
    public required PlatformContext Context { get; init; }

    public required DataTierMode Mode { get; init; }

    public PostgresSpec? Postgres { get; init; }

    public RedisSpec? Redis { get; init; }

    public KafkaSpec? Kafka { get; init; }

    /// <summary>Where the charts' images come from; only the highly available mode needs one.</summary>
    public ImageSource? Images { get; init; }

    public StorageSpec Storage { get; init; } = new();

    /// <summary>Whether a pod stays unscheduled rather than share a zone with its like.</summary>
    public bool StrictZones { get; init; }

    /// <summary>Whether nodes are set aside for data (<see cref="NodeGroupSpec.Data"/>): what has a volume then runs on them alone.</summary>
    public bool OwnNodes { get; init; }

    /// <summary>Whoever scrapes metrics; null when nobody does, and then no exporter runs.</summary>
    public PodPeer? Scraper { get; init; }

    /// <summary>On which engine Dapr's pubsub stands; null without Dapr.</summary>
    public DaprBroker? Dapr { get; init; }
}

public enum DaprBroker
{
    Redis,
    Kafka,
}

/// <param name="ClassName">The storage class of the volumes; empty for the cluster's default.</param>
/// <param name="CreateGp3">Whether to make that class: encrypted gp3 that waits for its pod, so that volume and pod share a zone.</param>
public sealed record StorageSpec(string ClassName = "", bool CreateGp3 = false);

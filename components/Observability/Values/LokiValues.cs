using System.Collections.Immutable;
using Pulumi;

namespace Erp.Components.ObservabilityValues;

/// <summary>loki 18.11.0, everything in one process.</summary>
internal sealed record LokiValues : ChartValues
{
    public string? DeploymentMode { get; init; }
    public LokiConfiguration? Loki { get; init; }
    public LokiSingleBinary? SingleBinary { get; init; }
    public Replicas? Read { get; init; }
    public Replicas? Write { get; init; }
    public Replicas? Backend { get; init; }
    public Switch? Gateway { get; init; }
    public Switch? ChunksCache { get; init; }
    public Switch? ResultsCache { get; init; }
    public Switch? LokiCanary { get; init; }
    public Switch? Test { get; init; }
    public LokiSidecar? Sidecar { get; init; }
    public LokiMonitoring? Monitoring { get; init; }
    public LokiServiceAccount? ServiceAccount { get; init; }
}

internal sealed record Replicas : ChartValues
{
    [ChartKey("replicas")] public int? Count { get; init; }

    public static Replicas None { get; } = new() { Count = 0 };
}

internal sealed record LokiConfiguration : ChartValues
{
    [ChartKey("auth_enabled")] public bool? AuthEnabled { get; init; }
    public Dictionary<string, object>? CommonConfig { get; init; }
    public LokiStorage? Storage { get; init; }
    public LokiSchemaConfig? SchemaConfig { get; init; }
    [ChartKey("limits_config")] public Dictionary<string, object>? LimitsConfig { get; init; }
    public Dictionary<string, object>? Compactor { get; init; }
    public Dictionary<string, object>? Analytics { get; init; }
}

internal sealed record LokiStorage : ChartValues
{
    public string? Type { get; init; }
    public LokiBuckets? BucketNames { get; init; }
    public LokiS3? S3 { get; init; }
}

internal sealed record LokiBuckets : ChartValues
{
    public Output<string>? Chunks { get; init; }
    public Output<string>? Ruler { get; init; }
}

internal sealed record LokiS3 : ChartValues
{
    public string? Region { get; init; }
}

internal sealed record LokiSchemaConfig : ChartValues
{
    public ImmutableArray<LokiSchema> Configs { get; init; } = [];
}

internal sealed record LokiSchema : ChartValues
{
    public required string From { get; init; }
    public required string Store { get; init; }
    [ChartKey("object_store")] public required string ObjectStore { get; init; }
    public required string Schema { get; init; }
    public required Dictionary<string, object> Index { get; init; }
}

internal sealed record LokiSingleBinary : ChartValues
{
    public int? Replicas { get; init; }
    public ResourceValues? Resources { get; init; }
    public LokiPersistence? Persistence { get; init; }
}

internal sealed record LokiPersistence : ChartValues
{
    public bool? Enabled { get; init; }
    public string? Size { get; init; }
    public string? StorageClass { get; init; }
}

internal sealed record LokiSidecar : ChartValues
{
    public Switch? Rules { get; init; }
}

internal sealed record LokiMonitoring : ChartValues
{
    public ServiceMonitorSwitch? ServiceMonitor { get; init; }
}

internal sealed record LokiServiceAccount : ChartValues
{
    public Dictionary<string, object>? Annotations { get; init; }
}

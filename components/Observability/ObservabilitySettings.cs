namespace Erp.Components;

/// <summary>How much is watched, how long it is kept, and how much room that takes. What is null is not collected.</summary>
public sealed record ObservabilitySettings
{
    public required MetricsSettings Metrics { get; init; }

    public LogsSettings? Logs { get; init; }

    public TracesSettings? Traces { get; init; }
}

/// <summary>Prometheus; Alertmanager runs with as many replicas.</summary>
public sealed record MetricsSettings(int Replicas, TimeSpan Retention, string Storage, ComputeResources Resources);

/// <summary>Loki, on a volume of its own or in a bucket.</summary>
public sealed record LogsSettings(TimeSpan Retention, string Storage, ComputeResources Resources)
{
    /// <summary>Where chunks go instead of the volume, which then only holds what is not yet sent.</summary>
    public LogBucket? Bucket { get; init; }
}

/// <summary>Jaeger. Without <paramref name="Storage"/> traces are kept in memory and are gone with the pod.</summary>
public sealed record TracesSettings(TimeSpan Retention, string? Storage, ComputeResources Resources);

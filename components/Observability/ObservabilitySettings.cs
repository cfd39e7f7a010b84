namespace Erp.Components;

/// <summary>How much is watched, how long it is kept, and how much room that takes. What is null is not collected.</summary>
public sealed record ObservabilitySettings
{
    public required MetricsSettings Metrics { get; init; }

    public LogsSettings? Logs { get; init; }

    public TracesSettings? Traces { get; init; }

    /// <summary>What an environment gets unless its profile says otherwise; none is weaker than the one before it.</summary>
    public static ObservabilitySettings For(EnvironmentTier tier) => tier switch
    {
        EnvironmentTier.Dev => new() { Metrics = new(1, TimeSpan.FromDays(2), "10Gi", Modest) },
        EnvironmentTier.Test => new() { Metrics = new(1, TimeSpan.FromDays(7), "20Gi", Modest), Logs = new(TimeSpan.FromDays(7), "20Gi", Modest) },
        EnvironmentTier.Staging => new()
        {
            Metrics = new(2, TimeSpan.FromDays(15), "50Gi", Roomy),
            Logs = new(TimeSpan.FromDays(14), "50Gi", Modest),
            Traces = new(TimeSpan.FromDays(3), "20Gi", Modest),
        },
        _ => new()
        {
            Metrics = new(2, TimeSpan.FromDays(45), "200Gi", Roomy),
            Logs = new(TimeSpan.FromDays(30), "200Gi", Roomy),
            Traces = new(TimeSpan.FromDays(7), "50Gi", Modest),
        },
    };

    private static ComputeResources Modest { get; } = new(new("250m", "1Gi"), new("1", "2Gi"));

    private static ComputeResources Roomy { get; } = new(new("1", "4Gi"), new("2", "8Gi"));
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

using System.Collections.Immutable;

namespace Erp.Components.ObservabilityValues;

/// <summary>prometheus-adapter 5.3.0.</summary>
internal sealed record AdapterValues : ChartValues
{
    public AdapterPrometheus? Prometheus { get; init; }
    public int? Replicas { get; init; }
    public AdapterRules? Rules { get; init; }
    public ResourceValues? Resources { get; init; }
    public AdapterDisruptionBudget? PodDisruptionBudget { get; init; }
}

internal sealed record AdapterPrometheus : ChartValues
{
    public string? Url { get; init; }
    public int? Port { get; init; }
}

internal sealed record AdapterDisruptionBudget : ChartValues
{
    public bool? Enabled { get; init; }
    public int? MaxUnavailable { get; init; }
}

internal sealed record AdapterRules : ChartValues
{
    public bool? Default { get; init; }
    public ImmutableArray<AdapterRule> Custom { get; init; } = [];
}

internal sealed record AdapterRule : ChartValues
{
    public required string SeriesQuery { get; init; }
    public required Dictionary<string, object> Resources { get; init; }
    public required Dictionary<string, object> Name { get; init; }
    public required string MetricsQuery { get; init; }
}

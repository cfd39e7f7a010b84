using System.Collections.Immutable;

namespace Erp.Components.ObservabilityValues;

/// <summary>grafana 12.11.1, as a part of the Prometheus stack, which adds keys of its own.</summary>
internal sealed record GrafanaValues : ChartValues
{
    public GrafanaAdmin? Admin { get; init; }
    public bool? DefaultDashboardsEnabled { get; init; }
    public Strategy? DeploymentStrategy { get; init; }
    public GrafanaPersistence? Persistence { get; init; }
    public Switch? InitChownData { get; init; }
    public Switch? TestFramework { get; init; }
    public ResourceValues? Resources { get; init; }
    public PodSecurity? SecurityContext { get; init; }
    public ContainerSecurity? ContainerSecurityContext { get; init; }
    public GrafanaSidecar? Sidecar { get; init; }
    public ImmutableArray<GrafanaDataSource> AdditionalDataSources { get; init; } = [];
    [ChartKey("grafana.ini")] public GrafanaIni? Ini { get; init; }
}

internal sealed record GrafanaAdmin : ChartValues
{
    public string? ExistingSecret { get; init; }
}

internal sealed record Strategy : ChartValues
{
    public string? Type { get; init; }
}

internal sealed record GrafanaPersistence : ChartValues
{
    public bool? Enabled { get; init; }
    public string? Size { get; init; }
    public string? StorageClassName { get; init; }
}

internal sealed record GrafanaSidecar : ChartValues
{
    public ResourceValues? Resources { get; init; }
    public ContainerSecurity? SecurityContext { get; init; }
    public DashboardSidecar? Dashboards { get; init; }
    public DataSourceSidecar? Datasources { get; init; }
}

internal sealed record DashboardSidecar : ChartValues
{
    public string? Label { get; init; }
    public string? LabelValue { get; init; }
    public string? SearchNamespace { get; init; }
}

internal sealed record DataSourceSidecar : ChartValues
{
    public string? Uid { get; init; }
    public ExemplarDestination? ExemplarTraceIdDestinations { get; init; }
}

internal sealed record ExemplarDestination : ChartValues
{
    public string? DatasourceUid { get; init; }
    public string? TraceIdLabelName { get; init; }
}

internal sealed record GrafanaDataSource : ChartValues
{
    public required string Name { get; init; }
    public required string Uid { get; init; }
    public required string Type { get; init; }
    public required string Url { get; init; }
    public string Access { get; init; } = "proxy";
    public Dictionary<string, object>? JsonData { get; init; }
}

internal sealed record GrafanaIni : ChartValues
{
    public Dictionary<string, object>? Server { get; init; }
    public Dictionary<string, object>? Security { get; init; }
    public Dictionary<string, object>? Users { get; init; }
    [ChartKey("auth.anonymous")] public Dictionary<string, object>? AuthAnonymous { get; init; }
    public Dictionary<string, object>? Analytics { get; init; }
}

namespace Erp.Components.ObservabilityValues;

/// <summary>opentelemetry-collector 0.170.0.</summary>
internal sealed record CollectorValues : ChartValues
{
    public string? FullnameOverride { get; init; }
    public string? Mode { get; init; }
    public CollectorImage? Image { get; init; }
    public int? ReplicaCount { get; init; }
    public Dictionary<string, object>? AlternateConfig { get; init; }
    public CollectorPorts? Ports { get; init; }
    public CollectorServiceAccount? ServiceAccount { get; init; }
    public PodSecurity? PodSecurityContext { get; init; }
    public ContainerSecurity? SecurityContext { get; init; }
    public ResourceValues? Resources { get; init; }
    public CollectorDisruptionBudget? PodDisruptionBudget { get; init; }
    public Switch? ServiceMonitor { get; init; }
}

internal sealed record CollectorImage : ChartValues
{
    public string? Repository { get; init; }
    public string? Tag { get; init; }
}

internal sealed record CollectorPorts : ChartValues
{
    [ChartKey("jaeger-compact")] public Switch? JaegerCompact { get; init; }
    [ChartKey("jaeger-thrift")] public Switch? JaegerThrift { get; init; }
    [ChartKey("jaeger-grpc")] public Switch? JaegerGrpc { get; init; }
    public Switch? Zipkin { get; init; }
    public Switch? Metrics { get; init; }
}

internal sealed record CollectorServiceAccount : ChartValues
{
    public bool? AutomountServiceAccountToken { get; init; }
}

internal sealed record CollectorDisruptionBudget : ChartValues
{
    public bool? Enabled { get; init; }
    public int? MinAvailable { get; init; }
}

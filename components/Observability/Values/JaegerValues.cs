using System.Collections.Immutable;

namespace Erp.Components.ObservabilityValues;

/// <summary>jaeger 4.11.1, which is Jaeger 2: a collector configuration of its own, in <see cref="Userconfig"/>.</summary>
internal sealed record JaegerValues : ChartValues
{
    public Dictionary<string, object>? Userconfig { get; init; }
    public Jaeger? Jaeger { get; init; }
}

internal sealed record Jaeger : ChartValues
{
    public ResourceValues? Resources { get; init; }
    public PodSecurity? PodSecurityContext { get; init; }
    public ContainerSecurity? SecurityContext { get; init; }
    public JaegerServiceAccount? ServiceAccount { get; init; }
    public ImmutableArray<ClaimVolume> ExtraVolumes { get; init; } = [];
    public ImmutableArray<VolumeMount> ExtraVolumeMounts { get; init; } = [];
}

internal sealed record JaegerServiceAccount : ChartValues
{
    public bool? AutomountServiceAccountToken { get; init; }
}

internal sealed record ClaimVolume : ChartValues
{
    public required string Name { get; init; }
    public required ClaimSource PersistentVolumeClaim { get; init; }
}

internal sealed record ClaimSource : ChartValues
{
    public required string ClaimName { get; init; }
}

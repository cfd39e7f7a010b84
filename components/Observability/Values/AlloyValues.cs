using System.Collections.Immutable;

namespace Erp.Components.ObservabilityValues;

/// <summary>alloy 1.11.1.</summary>
internal sealed record AlloyValues : ChartValues
{
    public CreateSwitch? Crds { get; init; }
    public Alloy? Alloy { get; init; }
    public AlloyController? Controller { get; init; }
    public AlloyConfigReloader? ConfigReloader { get; init; }
    public AlloyRbac? Rbac { get; init; }
    public ServiceMonitorSwitch? ServiceMonitor { get; init; }
}

internal sealed record CreateSwitch : ChartValues
{
    public bool? Create { get; init; }
}

internal sealed record Alloy : ChartValues
{
    public AlloyConfigMap? ConfigMap { get; init; }
    public AlloyMounts? Mounts { get; init; }
    public bool? EnableReporting { get; init; }
    public ImmutableArray<FieldVariable> ExtraEnv { get; init; } = [];
    public ContainerSecurity? SecurityContext { get; init; }
    public ResourceValues? Resources { get; init; }
    public string? StoragePath { get; init; }
}

internal sealed record AlloyConfigMap : ChartValues
{
    public string? Content { get; init; }
}

internal sealed record AlloyMounts : ChartValues
{
    public bool? Varlog { get; init; }
    public ImmutableArray<VolumeMount> Extra { get; init; } = [];
}

internal sealed record FieldVariable : ChartValues
{
    public required string Name { get; init; }
    public required FieldSource ValueFrom { get; init; }

    public static FieldVariable Of(string name, string path) => new() { Name = name, ValueFrom = new() { FieldRef = new() { FieldPath = path } } };
}

internal sealed record FieldSource : ChartValues
{
    public required FieldReference FieldRef { get; init; }
}

internal sealed record FieldReference : ChartValues
{
    public required string FieldPath { get; init; }
}

internal sealed record VolumeMount : ChartValues
{
    public required string Name { get; init; }
    public required string MountPath { get; init; }
}

internal sealed record AlloyController : ChartValues
{
    public string? Type { get; init; }
    public ImmutableArray<Toleration> Tolerations { get; init; } = [];
    public string? PriorityClassName { get; init; }
    public AlloyVolumes? Volumes { get; init; }
}

internal sealed record AlloyVolumes : ChartValues
{
    public ImmutableArray<EmptyVolume> Extra { get; init; } = [];
}

internal sealed record EmptyVolume : ChartValues
{
    public required string Name { get; init; }
    public Dictionary<string, object> EmptyDir { get; init; } = [];
}

internal sealed record AlloyConfigReloader : ChartValues
{
    public ResourceValues? Resources { get; init; }
}

internal sealed record AlloyRbac : ChartValues
{
    public ImmutableArray<RbacRule> Rules { get; init; } = [];
    public ImmutableArray<RbacRule> ClusterRules { get; init; } = [];
}

internal sealed record RbacRule : ChartValues
{
    public ImmutableArray<string> ApiGroups { get; init; } = [];
    public ImmutableArray<string> Resources { get; init; } = [];
    public ImmutableArray<string> Verbs { get; init; } = [];
}

using System.Collections.Immutable;

namespace Erp.Components;

internal sealed record GlobalValues : ChartValues
{
    public GlobalSecurityValues? Security { get; init; }
    public ImmutableArray<string>? ImagePullSecrets { get; init; }
}

internal sealed record GlobalSecurityValues : ChartValues
{
    public bool? AllowInsecureImages { get; init; }
}

internal sealed record ImageValues : ChartValues
{
    public string? Registry { get; init; }
    public string? Repository { get; init; }
    public string? Tag { get; init; }
    public string? Digest { get; init; }
}

/// <summary>A part of a chart of which only the image matters.</summary>
internal sealed record ImageOnlyValues : ChartValues
{
    public ImageValues? Image { get; init; }
}

internal sealed record PersistenceValues : ChartValues
{
    public bool? Enabled { get; init; }
    public string? StorageClass { get; init; }
    public string? Size { get; init; }
}

internal sealed record SwitchValues : ChartValues
{
    public bool? Enabled { get; init; }
}

internal sealed record PdbValues : ChartValues
{
    public bool? Create { get; init; }
    public int? MaxUnavailable { get; init; }
}

/// <summary>Kubernetes' own shape, passed on by the charts.</summary>
internal sealed record SpreadValues : ChartValues
{
    public int? MaxSkew { get; init; }
    public string? TopologyKey { get; init; }
    public string? WhenUnsatisfiable { get; init; }
    public SpreadSelectorValues? LabelSelector { get; init; }

    public static ImmutableArray<SpreadValues> OverZones(bool strict, params (string Key, string Value)[] labels) =>
    [
        new()
        {
            MaxSkew = 1,
            TopologyKey = "topology.kubernetes.io/zone",
            WhenUnsatisfiable = strict ? "DoNotSchedule" : "ScheduleAnyway",
            LabelSelector = new() { MatchLabels = labels.ToDictionary(l => l.Key, l => l.Value) },
        },
    ];
}

internal sealed record SpreadSelectorValues : ChartValues
{
    public Dictionary<string, string>? MatchLabels { get; init; }
}

/// <summary>Where data has nodes of its own: on them, and past the taint that keeps everybody else away.</summary>
internal sealed record DataTolerationValues : ChartValues
{
    public string Key { get; init; } = NodeGroupSpec.RoleLabel;
    public string Operator { get; init; } = "Equal";
    public string Value { get; init; } = NodeGroupSpec.DataRole;
    public string Effect { get; init; } = NodeTaint.NoSchedule;

    public static ImmutableArray<DataTolerationValues>? When(bool ownNodes) => ownNodes ? [new()] : null;

    public static Dictionary<string, string>? SelectorWhen(bool ownNodes) => ownNodes ? new() { [NodeGroupSpec.RoleLabel] = NodeGroupSpec.DataRole } : null;
}

using System.Collections.Immutable;

namespace Erp.Components;

public enum CapacityKind
{
    OnDemand,
    Spot,
}

/// <summary>Keeps pods away that do not say that they tolerate it.</summary>
public sealed record NodeTaint(string Key, string Value, string Effect = NodeTaint.NoSchedule)
{
    public const string NoSchedule = "NoSchedule";
    public const string NoExecute = "NoExecute";
    public const string PreferNoSchedule = "PreferNoSchedule";
}

/// <summary>A group of equal nodes. The numbers are for the whole group, or for each zone where it has one group a zone.</summary>
public sealed record NodeGroupSpec(string Name)
{
    /// <summary>The label by which pods ask for a kind of node.</summary>
    public const string RoleLabel = "erp.io/node-role";

    public const string SystemRole = "system";
    public const string GeneralRole = "general";
    public const string DataRole = "data";

    public required ImmutableArray<string> InstanceTypes { get; init; }
    public required int Min { get; init; }
    public required int Desired { get; init; }
    public required int Max { get; init; }

    public CapacityKind Capacity { get; init; } = CapacityKind.OnDemand;

    /// <summary>A group of its own in every zone: a volume lives in one zone, and its pod must find a node there.</summary>
    public bool OnePerZone { get; init; }

    public int DiskGiB { get; init; } = 50;

    public ImmutableArray<NodeTaint> Taints { get; init; } = [];

    /// <summary>How much of the group an upgrade takes away at a time. The new nodes come first.</summary>
    public int UpdatePercent { get; init; } = 33;

    public ImmutableSortedDictionary<string, string> Labels { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    public ImmutableSortedDictionary<string, string> AllLabels => Labels.SetItem(RoleLabel, Name);

    /// <summary>For the cluster's own controllers.</summary>
    public static NodeGroupSpec System(int min, int max, params string[] types) => new(SystemRole) { InstanceTypes = [.. types], Min = min, Desired = min, Max = max };

    /// <summary>For the services.</summary>
    public static NodeGroupSpec General(int min, int max, params string[] types) => new(GeneralRole) { InstanceTypes = [.. types], Min = min, Desired = min, Max = max };

    /// <summary>For the data tier alone: tainted, and one group a zone.</summary>
    public static NodeGroupSpec Data(int minPerZone, int maxPerZone, params string[] types) => new(DataRole)
    {
        InstanceTypes = [.. types],
        Min = minPerZone,
        Desired = minPerZone,
        Max = maxPerZone,
        OnePerZone = true,
        Taints = [new(RoleLabel, DataRole)],
    };
}

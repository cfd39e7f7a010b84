using System.Collections.Immutable;
using Erp.Components;

namespace Erp.Stacks.Configuration;

/// <summary>What may be said of one group of nodes. What is not said follows from the environment's profile.</summary>
public sealed record NodeGroupSettings
{
    [Setting("The instance types that the group may be made of; room is reckoned with the smallest of them.")]
    [Form(Forms.InstanceType, Forms.InstanceTypeInWords)]
    public ImmutableArray<string> InstanceTypes { get; init; } = [];

    [Setting("Nodes that stay until they are given up, or cheaper ones that AWS may take back at two minutes' notice.")]
    public CapacityKind? Capacity { get; init; }

    [Setting("The least number of nodes; in each zone for the data group.")]
    [Between(0, 450)]
    public int? Min { get; init; }

    [Setting("How many nodes the group starts with. Empty: the least number.")]
    [Between(0, 450)]
    public int? Desired { get; init; }

    [Setting("The greatest number of nodes; in each zone for the data group.")]
    [Between(1, 450)]
    public int? Max { get; init; }

    [Setting("The size of a node's disk in GiB.")]
    [Between(1, 16384)]
    public int? DiskGiB { get; init; }

    [Setting("How much of the group an upgrade takes away at a time, in percent. New nodes come first.")]
    [Between(1, 100)]
    public int? UpdatePercent { get; init; }

    [Setting("Labels of the nodes, by which pods may ask for them.")]
    [Keys(Forms.LabelKey, Forms.LabelKeyInWords), Form(Forms.LabelValue, Forms.LabelValueInWords)]
    public ImmutableSortedDictionary<string, string> Labels { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    [Setting("Taints of the nodes, which keep pods away that do not tolerate them.")]
    public ImmutableArray<TaintSettings> Taints { get; init; } = [];
}

public enum TaintEffect
{
    NoSchedule,
    PreferNoSchedule,
    NoExecute,
}

/// <summary>One taint of a group of nodes.</summary>
public sealed record TaintSettings
{
    [Setting("The taint's key.")]
    [Form(Forms.LabelKey, Forms.LabelKeyInWords)]
    public string Key { get; init; } = "";

    [Setting("The taint's value.")]
    [Form(Forms.LabelValue, Forms.LabelValueInWords)]
    public string Value { get; init; } = "";

    [Setting("What happens to pods that do not tolerate it.")]
    public TaintEffect Effect { get; init; }
}

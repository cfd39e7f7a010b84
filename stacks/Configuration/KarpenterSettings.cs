using System.Collections.Immutable;
using Erp.Components;

namespace Erp.Stacks.Configuration;

public enum AutoscalerKind
{
    ClusterAutoscaler,
    Karpenter,
    None,
}

/// <summary>Which nodes Karpenter may make. What is not said is that of the group which it replaces.</summary>
public sealed record KarpenterSettings
{
    [Setting("The most processors that its nodes may have together. Empty: as many as the group 'general' could have had.")]
    [Between(1, 10000)]
    public int? MaxCpus { get; init; }

    [Setting("The instance types that it may choose from. Empty: those of the group 'general'.")]
    [Form(Forms.InstanceType, Forms.InstanceTypeInWords)]
    public ImmutableArray<string> InstanceTypes { get; init; } = [];

    [Setting("Nodes that stay until they are given up, or cheaper ones that AWS may take back at two minutes' notice.")]
    public CapacityKind Capacity { get; init; } = CapacityKind.OnDemand;
}

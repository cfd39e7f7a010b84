using System.Collections.Immutable;

namespace Erp.Components;

/// <summary>What EKS itself runs: an agent or four on every node, and DNS and volumes beside the controllers.</summary>
public static class ClusterDemands
{
    private const long MiB = 1L << 20;

    private static readonly ImmutableArray<PodToleration> Everywhere = [new()];

    /// <summary>As the EKS add-ons request it by default.</summary>
    public static ImmutableArray<PodDemand> Eks { get; } =
    [
        Agent("aws-node", 50, 0),
        Agent("kube-proxy", 100, 0),
        Agent("eks-pod-identity-agent", 0, 0),
        Agent("ebs-csi-node", 30, 120 * MiB),
        new("coredns", 2, 100, 70 * MiB),
        new("ebs-csi-controller", 2, 60, 240 * MiB),
        new("snapshot-controller", 2, 10, 20 * MiB),
    ];

    private static PodDemand Agent(string name, int cpu, long memory) => new(name, 0, cpu, memory) { DaemonSet = true, Tolerations = Everywhere };
}

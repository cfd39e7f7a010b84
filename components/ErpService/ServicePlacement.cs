using System.Collections.Immutable;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace Erp.Components;

/// <summary>On which nodes the pods of a variant run, and how they keep apart.</summary>
internal static class ServicePlacement
{
    private const string Zone = "topology.kubernetes.io/zone";
    private const string Host = "kubernetes.io/hostname";
    private const int Strongest = 100;

    public static TopologySpreadConstraintArgs[] Spread(ServiceParts parts, Variant variant) =>
    [
        Over(Zone, parts.Args.Placement.StrictZones ? "DoNotSchedule" : "ScheduleAnyway", parts, variant),
        Over(Host, "ScheduleAnyway", parts, variant),
    ];

    public static AffinityArgs Affinity(ServiceParts parts, Variant variant)
    {
        var affinity = new AffinityArgs { PodAntiAffinity = Apart(parts, variant) };
        if (parts.Args.Placement.NodeLabels is { IsEmpty: false } labels) affinity.NodeAffinity = On(labels);
        return affinity;
    }

    private static TopologySpreadConstraintArgs Over(string topology, string otherwise, ServiceParts parts, Variant variant) => new()
    {
        MaxSkew = 1,
        TopologyKey = topology,
        WhenUnsatisfiable = otherwise,
        LabelSelector = new LabelSelectorArgs { MatchLabels = parts.Selector(variant.Track) },
        // Pods of an old version do not count, or an update could leave the new ones crowded.
        MatchLabelKeys = { parts.Spec.IsStateful ? "controller-revision-hash" : "pod-template-hash" },
    };

    // Spreading evens out; this keeps two pods off one host as long as there is another.
    private static PodAntiAffinityArgs Apart(ServiceParts parts, Variant variant) => new()
    {
        PreferredDuringSchedulingIgnoredDuringExecution =
        {
            new WeightedPodAffinityTermArgs
            {
                Weight = Strongest,
                PodAffinityTerm = new PodAffinityTermArgs { TopologyKey = Host, LabelSelector = new LabelSelectorArgs { MatchLabels = parts.Selector(variant.Track) } },
            },
        },
    };

    private static NodeAffinityArgs On(ImmutableSortedDictionary<string, string> labels) => new()
    {
        RequiredDuringSchedulingIgnoredDuringExecution = new NodeSelectorArgs
        {
            NodeSelectorTerms =
            {
                new NodeSelectorTermArgs
                {
                    MatchExpressions = labels.Select(l => new NodeSelectorRequirementArgs { Key = l.Key, Operator = "In", Values = { l.Value } }).ToArray(),
                },
            },
        },
    };
}

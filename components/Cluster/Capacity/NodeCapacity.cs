using System.Collections.Immutable;

namespace Erp.Components;

/// <summary>What one node has to give to pods.</summary>
public sealed record NodeCapacity(string Name, string Group, string Zone, int CpuMillis, long MemoryBytes, int MaxPods)
{
    public ImmutableSortedDictionary<string, string> Labels { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    public ImmutableArray<NodeTaint> Taints { get; init; } = [];

    /// <summary>All nodes that the groups may grow to, spread over the zones as the cloud spreads them.</summary>
    public static ImmutableArray<NodeCapacity> Of(IEnumerable<NodeGroupSpec> groups, IReadOnlyList<string> zones) =>
    [
        .. from g in groups
           from place in g.OnePerZone ? zones.SelectMany(zone => Enumerable.Repeat(zone, g.Max)) : Enumerable.Range(0, g.Max).Select(i => zones[i % zones.Count])
           group g by (Spec: g, Zone: place) into nodes
           from node in nodes.Select((spec, i) => Node(spec, nodes.Key.Zone, i + 1))
           select node,
    ];

    public bool Admits(PodDemand pod) =>
        pod.NodeSelector.All(wanted => Labels.TryGetValue(wanted.Key, out var value) && value == wanted.Value)
        && Taints.Where(t => t.Effect != NodeTaint.PreferNoSchedule).All(taint => pod.Tolerations.Any(t => t.Covers(taint)));

    // The cloud may give any of the types that a group allows, so only what the smallest of them has is sure.
    private static NodeCapacity Node(NodeGroupSpec group, string zone, int number)
    {
        var types = group.InstanceTypes.Select(name => InstanceType.Find(name) ?? throw new ArgumentException($"Nothing is known of the instance type '{name}'.")).ToArray();
        return new($"{group.Name}/{zone}/{number}", group.Name, zone, types.Min(t => t.AllocatableCpu), types.Min(t => t.AllocatableMemory), types.Min(t => t.MaxPods))
        {
            Labels = group.AllLabels.SetItem("topology.kubernetes.io/zone", zone).SetItem("kubernetes.io/os", "linux").SetItem("kubernetes.io/arch", types[0].Architecture),
            Taints = group.Taints,
        };
    }
}

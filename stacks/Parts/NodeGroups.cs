using System.Collections.Immutable;
using Erp.Components;
using Erp.Stacks.Configuration;

namespace Erp.Stacks.Parts;

/// <summary>The groups of nodes of a stack: those of its profile, changed and added to by its settings.</summary>
internal static class NodeGroups
{
    public static ImmutableArray<NodeGroupSpec> Of(ImmutableArray<NodeGroupSpec> profile, ClusterSettings settings)
    {
        // Karpenter's nodes take the place of the general group, unless the settings keep one beside them.
        var kept = settings.Autoscaler == AutoscalerKind.Karpenter
            ? profile.RemoveAll(g => g.Name == NodeGroupSpec.GeneralRole && !settings.NodeGroups.ContainsKey(g.Name))
            : profile;
        var added = settings.NodeGroups.Keys.Where(name => kept.All(g => g.Name != name)).Select(name => new NodeGroupSpec(name) { InstanceTypes = [], Min = 0, Desired = 0, Max = 0 });
        return [.. kept.Concat(added).Select(g => settings.NodeGroups.TryGetValue(g.Name, out var set) ? With(g, set) : g)];
    }

    public static Autoscaler AutoscalerOf(ImmutableArray<NodeGroupSpec> profile, ClusterSettings settings)
    {
        var replaced = profile.First(g => g.Name == NodeGroupSpec.GeneralRole);
        return settings.Autoscaler switch
        {
            AutoscalerKind.Karpenter => new KarpenterChoice(
                settings.Karpenter.MaxCpus ?? replaced.Max * InstanceType.Find(replaced.InstanceTypes[0])!.Cpus,
                settings.Karpenter.InstanceTypes.IsEmpty ? replaced.InstanceTypes : settings.Karpenter.InstanceTypes)
            { Capacity = settings.Karpenter.Capacity },
            AutoscalerKind.None => Autoscaler.None,
            _ => Autoscaler.ClusterAutoscaler,
        };
    }

    private static NodeGroupSpec With(NodeGroupSpec group, NodeGroupSettings set)
    {
        // One number alone may shrink a group: the others follow it.
        var max = set.Max ?? group.Max;
        var min = set.Min ?? Math.Min(group.Min, max);
        return group with
        {
            InstanceTypes = set.InstanceTypes.IsEmpty ? group.InstanceTypes : set.InstanceTypes,
            Capacity = set.Capacity ?? group.Capacity,
            Min = min,
            Desired = set.Desired ?? (set.Min is null ? Math.Min(group.Desired, max) : min),
            Max = max,
            DiskGiB = set.DiskGiB ?? group.DiskGiB,
            UpdatePercent = set.UpdatePercent ?? group.UpdatePercent,
            Labels = group.Labels.SetItems(set.Labels),
            Taints = [.. group.Taints, .. set.Taints.Select(t => new NodeTaint(t.Key, t.Value, t.Effect.ToString()))],
        };
    }
}

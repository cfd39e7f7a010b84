using System.Collections.Immutable;
using Erp.Components;
using Erp.Infra.Checks.Reading;

namespace Erp.Infra.Checks.Capacity;

/// <summary>The nodes that a plan's groups may grow to, in the zones of their subnets.</summary>
internal static class PlannedNodes
{
    /// <summary>Empty where the plan makes no nodes, or of types that nothing is known of.</summary>
    public static IReadOnlyCollection<NodeCapacity> Of(PlanIndex plan)
    {
        var groups = plan.Cloud("aws:eks/nodeGroup:NodeGroup").Select(g => (Spec: Managed(g), Zones: Zones(g, plan)))
            .Concat(plan.Of("NodePool").Select(p => (Spec: Karpenter(p.Spec), Zones: Values(p.Spec, "topology.kubernetes.io/zone")))).ToArray();
        var known = groups.All(g => g.Zones.Count > 0 && g.Spec.InstanceTypes.Length > 0 && g.Spec.InstanceTypes.All(t => InstanceType.Find(t) is not null));
        return known ? [.. groups.SelectMany(g => NodeCapacity.Of([g.Spec], g.Zones))] : [];
    }

    // Groups of one role in several zones are one group to whoever reads the sum.
    private static NodeGroupSpec Managed(Node group) => new(group["labels"][NodeGroupSpec.RoleLabel].Text ?? group["nodeGroupName"].Scalar)
    {
        InstanceTypes = [.. group["instanceTypes"].Texts],
        Min = 0,
        Desired = 0,
        Max = group["scalingConfig"]["maxSize"].Int ?? 0,
        Labels = group["labels"].Entries.ToImmutableSortedDictionary(l => l.Key, l => l.Scalar, StringComparer.Ordinal),
        Taints = [.. group["taints"].Items.Select(t => new NodeTaint(t["key"].Scalar, t["value"].Scalar, Effect(t["effect"].Scalar)))],
    };

    private static NodeGroupSpec Karpenter(Node pool)
    {
        var types = Values(pool, "node.kubernetes.io/instance-type");
        var smallest = types.Select(InstanceType.Find).OfType<InstanceType>().Select(t => t.Cpus).DefaultIfEmpty(1).Min();
        return new(pool["template"]["metadata"]["labels"][NodeGroupSpec.RoleLabel].Text ?? NodeGroupSpec.GeneralRole)
        {
            InstanceTypes = [.. types],
            Min = 0,
            Desired = 0,
            Max = int.TryParse(pool["limits"]["cpu"].Scalar, out var cpus) ? cpus / smallest : 0,
        };
    }

    private static List<string> Values(Node pool, string key) =>
        [.. pool["template"]["spec"]["requirements"].Items.Where(r => r["key"].Text == key).SelectMany(r => r["values"].Texts)];

    private static List<string> Zones(Node group, PlanIndex plan) =>
        [.. plan.Cloud("aws:ec2/subnet:Subnet").Where(s => group["subnetIds"].Items.Any(id => id.RefersTo(s.Resource))).Select(s => s["availabilityZone"].Scalar).Where(z => z.Length > 0)];

    // EKS spells NO_SCHEDULE what Kubernetes spells NoSchedule.
    private static string Effect(string aws) => aws switch
    {
        "NO_EXECUTE" => NodeTaint.NoExecute,
        "PREFER_NO_SCHEDULE" => NodeTaint.PreferNoSchedule,
        _ => NodeTaint.NoSchedule,
    };
}

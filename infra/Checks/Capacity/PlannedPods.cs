using System.Collections.Immutable;
using Erp.Components;
using Erp.Infra.Checks.Reading;

namespace Erp.Infra.Checks.Capacity;

/// <summary>A demand, and the place in the plan that it comes from.</summary>
internal sealed record PlannedDemand(PodDemand Pods, Node Source);

/// <summary>The lasting pods of a plan at their most: those of workloads, and those that the values of releases ask for.</summary>
internal static class PlannedPods
{
    private static readonly string[] Counts = ["replicas", "replicaCount"];

    public static IEnumerable<PlannedDemand> Of(PlanIndex plan) =>
        [.. plan.Pods.Where(p => p.IsLasting).Select(p => new PlannedDemand(Workload(p, plan), p.Spec)), .. plan.Releases.SelectMany(InValues)];

    private static PodDemand Workload(Pod pod, PlanIndex plan)
    {
        var scaler = plan.Scaling.ScalersOf(pod.Owner).FirstOrDefault();
        return new($"{pod.Owner}", scaler?.Spec["maxReplicas"].Int ?? plan.Scaling.Floor(pod), (int)(1000 * Asked(pod, "cpu")), (long)Asked(pod, "memory"))
        {
            DaemonSet = pod.Owner.Kind == "DaemonSet",
            NodeSelector = Selector(pod.Spec["nodeSelector"]),
            Tolerations = Tolerations(pod.Spec["tolerations"]),
            SpreadsOverZones = pod.Spec["topologySpreadConstraints"].Items.Any(c => c["topologyKey"].Scalar == "topology.kubernetes.io/zone" && c["whenUnsatisfiable"].Scalar == "DoNotSchedule"),
            OnePerNode = pod.Spec["affinity"]["podAntiAffinity"]["requiredDuringSchedulingIgnoredDuringExecution"].Items.Any(t => t["topologyKey"].Scalar == "kubernetes.io/hostname"),
            StaysInItsZone = !pod.Owner.Spec["volumeClaimTemplates"].IsEmpty,
        };
    }

    // Init containers run one after the other and before the rest, so the larger of the two sums counts.
    private static decimal Asked(Pod pod, string amount) =>
        Math.Max(pod.Containers.Sum(c => Request(c.Node, amount)), pod.InitContainers.Select(c => Request(c.Node, amount)).DefaultIfEmpty().Max());

    private static decimal Request(Node at, string amount) => Quantity.Parse(at["resources"]["requests"][amount].Scalar) ?? 0;

    // Charts make their pods themselves; where their values say resources, the number of pods stands beside them.
    private static IEnumerable<PlannedDemand> InValues(Release release) =>
        from part in Maps(release.Values)
        where part["resources"]["requests"].Exists
        let count = Counts.Select(c => part[c].Int).FirstOrDefault(c => c is not null) ?? 1
        select new PlannedDemand(new($"Release {release.Namespace}/{release.Name} {part.Path}", count, (int)(1000 * Request(part, "cpu")), (long)Request(part, "memory"))
        {
            NodeSelector = Selector(part["nodeSelector"]),
            Tolerations = Tolerations(part["tolerations"]),
            StaysInItsZone = part["persistence"].Exists,
        }, part["resources"]);

    private static IEnumerable<Node> Maps(Node node) => node.Entries.SelectMany(Maps).Prepend(node);

    private static ImmutableSortedDictionary<string, string> Selector(Node labels) => labels.Entries.ToImmutableSortedDictionary(l => l.Key, l => l.Scalar, StringComparer.Ordinal);

    private static ImmutableArray<PodToleration> Tolerations(Node list) =>
        [.. list.Items.Select(t => new PodToleration(t["key"].Text, t["operator"].Scalar == "Exists" ? null : t["value"].Text, t["effect"].Text))];
}

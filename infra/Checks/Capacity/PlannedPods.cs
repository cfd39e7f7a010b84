using Erp.Components;
using Erp.Infra.Checks.Reading;

namespace Erp.Infra.Checks.Capacity;

/// <summary>A demand, and the place in the plan that it comes from.</summary>
internal sealed record PlannedDemand(PodDemand Pods, Node Source);

/// <summary>The lasting pods of a plan at their most: those of workloads, of charts, and of the proxies that a Gateway's controller makes.</summary>
internal static class PlannedPods
{
    public static IEnumerable<PlannedDemand> Of(PlanIndex plan) =>
    [
        .. plan.Pods.Where(p => p.IsLasting).Select(p => new PlannedDemand(Workload(p, plan), p.Spec)),
        .. plan.Releases.SelectMany(ChartPods.In),
        .. plan.Of("EnvoyProxy").Select(Proxies),
    ];

    private static PodDemand Workload(Pod pod, PlanIndex plan)
    {
        var scaler = plan.Scaling.ScalersOf(pod.Owner).FirstOrDefault();
        return new($"{pod.Owner}", scaler?.Spec["maxReplicas"].Int ?? plan.Scaling.Floor(pod), (int)(1000 * Asked(pod, "cpu")), (long)Asked(pod, "memory"))
        {
            DaemonSet = pod.Owner.Kind == "DaemonSet",
            NodeSelector = PodPlacement.Selector(pod.Spec["nodeSelector"]),
            Tolerations = PodPlacement.Tolerations(pod.Spec["tolerations"]),
            SpreadsOverZones = PodPlacement.SpreadsOverZones(pod.Spec["topologySpreadConstraints"]),
            OnePerNode = pod.Spec["affinity"]["podAntiAffinity"]["requiredDuringSchedulingIgnoredDuringExecution"].Items.Any(t => t["topologyKey"].Scalar == "kubernetes.io/hostname"),
            StaysInItsZone = !pod.Owner.Spec["volumeClaimTemplates"].IsEmpty,
        };
    }

    // Init containers run one after the other and before the rest, so the larger of the two sums counts. Dapr's injector adds its sidecar later.
    private static decimal Asked(Pod pod, string amount) => Sidecar(pod, amount)
        + Math.Max(pod.Containers.Sum(c => Request(c.Node, amount)), pod.InitContainers.Select(c => Request(c.Node, amount)).DefaultIfEmpty().Max());

    private static decimal Sidecar(Pod pod, string amount)
    {
        var annotations = pod.Metadata["annotations"];
        return annotations["dapr.io/enabled"].Scalar == "true" ? Quantity.Parse(annotations[$"dapr.io/sidecar-{amount}-request"].Scalar) ?? 0 : 0;
    }

    private static decimal Request(Node at, string amount) => Quantity.Parse(at["resources"]["requests"][amount].Scalar) ?? 0;

    private static PlannedDemand Proxies(KubeObject proxy)
    {
        var made = proxy.Spec["provider"]["kubernetes"];
        var (deployment, container) = (made["envoyDeployment"], made["envoyDeployment"]["container"]);
        return new(new($"{proxy}", made["envoyHpa"]["maxReplicas"].Int ?? deployment["replicas"].Int ?? 1, (int)(1000 * Request(container, "cpu")), (long)Request(container, "memory"))
        {
            NodeSelector = PodPlacement.Selector(deployment["pod"]["nodeSelector"]),
            Tolerations = PodPlacement.Tolerations(deployment["pod"]["tolerations"]),
            SpreadsOverZones = PodPlacement.SpreadsOverZones(deployment["pod"]["topologySpreadConstraints"]),
        }, container);
    }
}

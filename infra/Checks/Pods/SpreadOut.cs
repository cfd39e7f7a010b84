using Erp.Infra.Checks.Reading;

namespace Erp.Infra.Checks.Pods;

public sealed class SpreadOut() : PodRule("ERP031", "Replicas apart from each other",
    "Add topologySpreadConstraints for topology.kubernetes.io/zone and kubernetes.io/hostname that select the workload's own pods.", Severities.Error)
{
    private const string Zone = "topology.kubernetes.io/zone";
    private const string Host = "kubernetes.io/hostname";

    protected override IEnumerable<Violation> Check(Pod pod, PlanIndex plan)
    {
        if (!pod.IsScaled || plan.Scaling.Floor(pod) < 2) yield break;
        var constraints = pod.Spec["topologySpreadConstraints"];
        var spread = constraints.Items.Select(c => c["topologyKey"].Text).Concat(AntiAffinity(pod)).ToHashSet();
        if (!spread.Contains(Zone))
            yield return constraints.Because($"All pods of {pod.Owner} may stand in one zone");
        if (!spread.Contains(Host))
            yield return constraints.Because($"All pods of {pod.Owner} may stand on one node");
        foreach (var idle in constraints.Items.Where(c => Selector.IsEmpty(c["labelSelector"]) || !Selector.Matches(c["labelSelector"], pod.Labels)))
            yield return idle["labelSelector"].Because($"A spread constraint of {pod.Owner} does not select its own pods, so it spreads nothing");
    }

    private static IEnumerable<string?> AntiAffinity(Pod pod)
    {
        var rules = pod.Spec["affinity"]["podAntiAffinity"];
        return rules["requiredDuringSchedulingIgnoredDuringExecution"].Items.Select(t => t["topologyKey"].Text)
            .Concat(rules["preferredDuringSchedulingIgnoredDuringExecution"].Items.Select(t => t["podAffinityTerm"]["topologyKey"].Text));
    }
}

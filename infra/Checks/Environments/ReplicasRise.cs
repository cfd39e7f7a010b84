using Erp.Infra.Checks.Reading;

namespace Erp.Infra.Checks.Environments;

public sealed class ReplicasRise() : EnvironmentRule("ERP130", "No fewer pods than the environment below",
    "Raise the replicas (or the autoscaler's minimum) in the stronger environment's profile.", Severities.Error)
{
    public override IEnumerable<Violation> Check(PlanIndex weaker, PlanIndex stronger)
    {
        var below = weaker.Pods.Where(p => p.IsScaled).ToLookup(p => p.Owner.Name);
        foreach (var pod in stronger.Pods.Where(p => p.IsScaled))
            foreach (var other in below[pod.Owner.Name].Where(o => weaker.Scaling.Floor(o) > stronger.Scaling.Floor(pod)))
                yield return pod.Owner.Spec["replicas"].Because(
                    $"{pod.Owner} runs {stronger.Scaling.Floor(pod)} pods in {stronger.Plan.Stack}, and {weaker.Scaling.Floor(other)} in {weaker.Plan.Stack}");
    }
}

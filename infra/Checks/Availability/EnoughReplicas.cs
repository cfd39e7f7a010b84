using Erp.Components;
using Erp.Infra.Checks.Reading;

namespace Erp.Infra.Checks.Availability;

public sealed class EnoughReplicas() : PodRule("ERP040", "Never only one",
    "Run at least two replicas (or a minimum of two under an autoscaler) of whatever a Service stands before.", Severities.OnlyFrom(EnvironmentTier.Staging))
{
    protected override IEnumerable<Violation> Check(Pod pod, PlanIndex plan)
    {
        if (!pod.IsScaled || plan.Scaling.Floor(pod) >= 2 || !plan.Services.Of(pod).Any(s => s.Spec["ports"].Items.Any())) yield break;
        var where = plan.Scaling.ScalersOf(pod.Owner).FirstOrDefault()?.Spec["minReplicas"] ?? pod.Owner.Spec["replicas"];
        yield return where.Because($"{pod.Owner} runs {plan.Scaling.Floor(pod)} pod: every update of a node is an outage");
    }
}

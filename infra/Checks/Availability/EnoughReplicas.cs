using Erp.Components;
using Erp.Infra.Checks.Reading;

namespace Erp.Infra.Checks.Availability;

public sealed class EnoughReplicas() : PodRule("ERP040", "Never only one",
    "Run at least two replicas (or a minimum of two under an autoscaler) of whatever a Service stands before.", Severities.OnlyFrom(EnvironmentTier.Staging))
{
    protected override IEnumerable<Violation> Check(Pod pod, PlanIndex plan)
    {
        if (!pod.IsScaled || IsPartOfARollout(pod, plan) || plan.Scaling.Floor(pod) >= 2 || !plan.Services.Of(pod).Any(s => s.Spec["ports"].Items.Any())) yield break;
        var where = plan.Scaling.ScalersOf(pod.Owner).FirstOrDefault()?.Spec["minReplicas"] ?? pod.Owner.Spec["replicas"];
        yield return where.Because($"{pod.Owner} runs {plan.Scaling.Floor(pod)} pod: every update of a node is an outage");
    }

    // An empty slot serves nobody, and a canary has the stable pods beside it.
    private static bool IsPartOfARollout(Pod pod, PlanIndex plan) =>
        pod.Labels.TryGetValue(Tracks.Label, out var track) && (track == Tracks.Canary || plan.Scaling.Floor(pod) == 0);
}

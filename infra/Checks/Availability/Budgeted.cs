using Erp.Infra.Checks.Reading;

namespace Erp.Infra.Checks.Availability;

public sealed class Budgeted() : PodRule("ERP041", "A disruption budget for everything that has replicas",
    "Add a PodDisruptionBudget with the workload's own labels and maxUnavailable: 1.", Severities.Error)
{
    protected override IEnumerable<Violation> Check(Pod pod, PlanIndex plan)
    {
        if (!pod.IsScaled || plan.Scaling.Floor(pod) < 2) yield break;
        var budgets = plan.Budgets.Of(pod).ToList();
        if (budgets.Count == 0)
            yield return pod.Owner.Spec.Because($"Nothing keeps a drain from taking all pods of {pod.Owner} at once");
        foreach (var second in budgets.Skip(1))
            yield return second.Spec["selector"].Because($"{second} and {budgets[0]} both select {pod.Owner}: the API server then refuses every eviction");
    }
}

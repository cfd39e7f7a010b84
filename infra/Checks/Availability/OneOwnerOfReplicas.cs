using Erp.Infra.Checks.Reading;

namespace Erp.Infra.Checks.Availability;

public sealed class OneOwnerOfReplicas() : PodRule("ERP043", "The autoscaler owns the replicas",
    "Leave spec.replicas out of a workload that an autoscaler scales, or add it to ignoreChanges.", Severities.Error)
{
    protected override IEnumerable<Violation> Check(Pod pod, PlanIndex plan)
    {
        var replicas = pod.Owner.Spec["replicas"];
        if (plan.Scaling.ScalersOf(pod.Owner).FirstOrDefault() is { } scaler && replicas.Exists && !pod.Owner.Resource.Options.IgnoreChanges.Contains("spec.replicas"))
            yield return replicas.Because($"Every deployment sets {pod.Owner} back to {replicas.Scalar} replicas, whatever {scaler} has decided");
        if (plan.Scaling.ScalersOf(pod.Owner).Count() > 1)
            yield return replicas.Because($"Two autoscalers pull at {pod.Owner}");
    }
}

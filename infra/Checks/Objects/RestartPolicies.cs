using Erp.Infra.Checks.Reading;

namespace Erp.Infra.Checks.Objects;

public sealed class RestartPolicies() : PodRule("ERP008", "Jobs end, services restart",
    "Give pods of Jobs and CronJobs restartPolicy Never or OnFailure; leave it out elsewhere.", Severities.Error)
{
    protected override IEnumerable<Violation> Check(Pod pod, PlanIndex plan)
    {
        var policy = pod.Spec["restartPolicy"];
        if (pod.Owner.Kind is "Job" or "CronJob" && policy.Text is not ("Never" or "OnFailure"))
            yield return policy.Because($"The pods of {pod.Owner} have restartPolicy {policy.Text ?? "Always (the default)"}, which the API server refuses for a job");
        if (pod.IsLasting && policy.Text is not (null or "Always"))
            yield return policy.Because($"The pods of {pod.Owner} have restartPolicy {policy.Text}; only Always is possible there");
    }
}

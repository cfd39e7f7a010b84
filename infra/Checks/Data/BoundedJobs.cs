using Erp.Infra.Checks.Reading;

namespace Erp.Infra.Checks.Data;

public sealed class BoundedJobs() : ObjectRule("ERP082", "Scheduled jobs that end",
    "Set startingDeadlineSeconds, concurrencyPolicy Forbid or Replace, activeDeadlineSeconds, backoffLimit and both history limits.", Severities.Error, "CronJob")
{
    protected override IEnumerable<Violation> Check(KubeObject item, PlanIndex plan)
    {
        var job = item.Spec["jobTemplate"]["spec"];
        foreach (var missing in new[] { item.Spec["startingDeadlineSeconds"], item.Spec["successfulJobsHistoryLimit"], item.Spec["failedJobsHistoryLimit"], job["activeDeadlineSeconds"], job["backoffLimit"] }.Where(n => !n.Exists))
            yield return missing.Because($"{item} does not say {missing.Key}");
        if (item.Spec["concurrencyPolicy"].Text is not ("Forbid" or "Replace"))
            yield return item.Spec["concurrencyPolicy"].Because($"{item} may run beside its own late predecessor");
        if (job["ttlSecondsAfterFinished"].Exists)
            yield return job["ttlSecondsAfterFinished"].Because($"Jobs of {item} are removed by the history limits; a time to live fights with them");
    }
}

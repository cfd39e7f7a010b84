using Erp.Infra.Checks.Reading;
using Erp.Infra.Checks.Text;

namespace Erp.Infra.Checks.Data;

public sealed class BoundedJobs() : ObjectRule("ERP082", "Scheduled jobs that end",
    "Set startingDeadlineSeconds, concurrencyPolicy Forbid or Replace, activeDeadlineSeconds, backoffLimit, both history limits, and a ttlSecondsAfterFinished that outlasts them.",
    Severities.Error, "CronJob")
{
    protected override IEnumerable<Violation> Check(KubeObject item, PlanIndex plan)
    {
        var job = item.Spec["jobTemplate"]["spec"];
        var (kept, life) = (item.Spec["successfulJobsHistoryLimit"], job["ttlSecondsAfterFinished"]);
        foreach (var missing in new[] { item.Spec["startingDeadlineSeconds"], kept, item.Spec["failedJobsHistoryLimit"], job["activeDeadlineSeconds"], job["backoffLimit"] }.Where(n => !n.Exists))
            yield return missing.Because($"{item} does not say {missing.Key}");
        if (item.Spec["concurrencyPolicy"].Text is not ("Forbid" or "Replace"))
            yield return item.Spec["concurrencyPolicy"].Because($"{item} may run beside its own late predecessor");
        if (!life.Exists)
            yield return life.Because($"a failed Job of {item}, and its alert, stay until more have failed");
        // One that waits for people has no history to speak of.
        else if (item.Spec["suspend"].Flag != true && item.Spec["schedule"].Text is { } schedule && life.Number is { } seconds && seconds < (kept.Number ?? 0) * Cron.Pace(schedule).TotalSeconds)
            yield return life.Because($"Jobs of {item} are removed before {kept.Int} of them have been kept");
    }
}

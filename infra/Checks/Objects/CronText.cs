using Erp.Infra.Checks.Reading;
using Erp.Infra.Checks.Text;

namespace Erp.Infra.Checks.Objects;

public sealed class CronText() : ObjectRule("ERP007", "Cron text that means something",
    "Write five fields (minute, hour, day, month, weekday) and put the time zone into spec.timeZone.", Severities.Error, "CronJob")
{
    protected override IEnumerable<Violation> Check(KubeObject item, PlanIndex plan)
    {
        var schedule = item.Spec["schedule"];
        if (!schedule.IsUnknown && Cron.Mistake(schedule.Text ?? "") is { } mistake)
            yield return schedule.Because($"'{schedule.Text}' is not a schedule: {mistake}");
        if (item.Spec["timeZone"] is { IsUnknown: false, Text: { } zone } where && !TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _))
            yield return where.Because($"'{zone}' is not a time zone");
    }
}

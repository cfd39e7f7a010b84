using Erp.Components;
using Erp.Infra.Checks.Reading;

namespace Erp.Infra.Checks.Cloud;

public sealed class KeptLogs() : CloudRule("ERP099", "Logs that end, but not too early",
    "Set retentionInDays (a year in production) and a KMS key.", Severities.ErrorFrom(EnvironmentTier.Staging), "aws:cloudwatch/logGroup:LogGroup")
{
    private const int Year = 365;

    protected override IEnumerable<Violation> Check(Node resource, PlanIndex plan)
    {
        var days = resource["retentionInDays"];
        if (days.Number is null or 0)
            yield return days.Because($"{resource.Resource.Name} is kept, and paid for, for ever");
        else if (plan.Tier == EnvironmentTier.Production && days.Number < Year)
            yield return days.Because($"{resource.Resource.Name} is gone after {days.Scalar} days; an intrusion is found later than that");
        if (!resource["kmsKeyId"].Exists && plan.Tier >= EnvironmentTier.Staging)
            yield return resource["kmsKeyId"].Because($"{resource.Resource.Name} is not encrypted with a key of ours");
    }
}

using Erp.Components;
using Erp.Infra.Checks.Reading;

namespace Erp.Infra.Checks.Cloud;

public sealed class RotatedKeys() : CloudRule("ERP098", "Keys that turn over and are not for everybody",
    "Set enableKeyRotation and a deletion window of 30 days; name principals in the key's policy.", Severities.Error, "aws:kms/key:Key")
{
    private const int LongestWindow = 30;

    protected override IEnumerable<Violation> Check(Node resource, PlanIndex plan)
    {
        if (resource["enableKeyRotation"].Flag != true)
            yield return resource["enableKeyRotation"].Because($"{resource.Resource.Name} never changes");
        if (resource["deletionWindowInDays"].Number < LongestWindow && plan.Tier >= EnvironmentTier.Staging)
            yield return resource["deletionWindowInDays"].Because($"Once {resource.Resource.Name} is deleted, {resource["deletionWindowInDays"].Scalar} days remain to notice that all data is lost");
        foreach (var open in WrittenPolicy.Statements(resource["policy"]).Where(s => s["Effect"].Text == "Allow" && WrittenPolicy.IsForEverybody(s) && !s["Condition"].Exists))
            yield return open["Principal"].Because($"Everybody may use {resource.Resource.Name}");
    }
}

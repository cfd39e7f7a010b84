using Erp.Components;
using Erp.Infra.Checks.Reading;

namespace Erp.Infra.Checks.Operations;

public sealed class SoundRollouts() : ObjectRule("ERP115", "Rollouts that lead from old to new",
    "Let weights rise, keep the two Services apart, and put an analysis before the last step.", Severities.Error, "Rollout")
{
    protected override IEnumerable<Violation> Check(KubeObject item, PlanIndex plan)
    {
        var (canary, blueGreen) = (item.Spec["strategy"]["canary"], item.Spec["strategy"]["blueGreen"]);
        if (canary.Exists == blueGreen.Exists)
            yield return item.Spec["strategy"].Because($"{item} needs one of canary and blueGreen");
        var last = 0.0;
        foreach (var weight in canary["steps"].Items.Select(s => s["setWeight"]).Where(w => w.Exists))
        {
            if (weight.Number is not (> 0 and <= 100) || weight.Number <= last)
                yield return weight.Because($"{item} goes from {last} % to {weight.Scalar} %");
            last = weight.Number ?? last;
        }
        foreach (var (one, other) in new[] { (canary["stableService"], canary["canaryService"]), (blueGreen["activeService"], blueGreen["previewService"]) })
        {
            if (one.Exists && one.Text == other.Text)
                yield return other.Because($"{item} uses {one.Text} for the old and the new pods");
            foreach (var name in new[] { one, other }.Where(n => n is { Text: not null, IsUnknown: false } && plan.Find("Service", item.Namespace, n.Text) is null))
                yield return name.Because($"{item} needs the Service {name.Text}, which the stack does not create");
        }
        if (plan.Tier == EnvironmentTier.Production && !Analysed(canary) && !Analysed(blueGreen))
            yield return item.Spec["strategy"].Because($"{item} lets nobody and nothing judge the new pods");
    }

    private static bool Analysed(Node strategy) => strategy["analysis"].Exists || strategy["prePromotionAnalysis"].Exists || strategy["postPromotionAnalysis"].Exists
        || strategy["steps"].Items.Any(s => s["analysis"].Exists || (s["pause"].Exists && s["pause"].IsEmpty));
}

using Erp.Infra.Checks.Reading;

namespace Erp.Infra.Checks.Operations;

public sealed class SoundAnalyses() : PlanRule("ERP116", "Analyses that end with a verdict",
    "Give each metric an interval, a count and a failureLimit, and name templates that the stack creates.", Severities.Error)
{
    public override IEnumerable<Violation> Check(PlanIndex plan)
    {
        foreach (var template in plan.Of("AnalysisTemplate", "ClusterAnalysisTemplate"))
            foreach (var metric in template.Spec["metrics"].Items)
            {
                if (metric["interval"].Exists && !metric["count"].Exists)
                    yield return metric["count"].Because($"The metric {metric["name"].Text} of {template} is measured for ever");
                if (!metric["failureLimit"].Exists)
                    yield return metric["failureLimit"].Because($"The first bad sample of {metric["name"].Text} in {template} rolls back");
                if (!metric["successCondition"].Exists && !metric["failureCondition"].Exists && !metric["provider"]["job"].Exists)
                    yield return metric.Because($"The metric {metric["name"].Text} of {template} can neither succeed nor fail");
            }
        foreach (var rollout in plan.Of("Rollout"))
            foreach (var name in rollout.Spec["strategy"].Leaves().Where(l => l.Key == "templateName" && !l.IsUnknown))
                if (plan.Find("AnalysisTemplate", rollout.Namespace, name.Scalar) is null && plan.Find("ClusterAnalysisTemplate", "", name.Scalar) is null)
                    yield return name.Because($"{rollout} asks the AnalysisTemplate {name.Scalar}, which the stack does not create");
    }
}

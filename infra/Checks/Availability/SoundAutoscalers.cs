using Erp.Infra.Checks.Reading;

namespace Erp.Infra.Checks.Availability;

public sealed class SoundAutoscalers() : ObjectRule("ERP044", "Autoscalers that can scale",
    "Point at a workload of the stack, let maxReplicas exceed minReplicas, and give the pods requests for what is measured.", Severities.Error, "HorizontalPodAutoscaler")
{
    protected override IEnumerable<Violation> Check(KubeObject item, PlanIndex plan)
    {
        var (least, most) = (item.Spec["minReplicas"], item.Spec["maxReplicas"]);
        if (most.Number <= (least.Number ?? 1))
            yield return most.Because($"{item} has nothing to decide between {least.Scalar} and {most.Scalar}");
        if (item.Spec["metrics"].IsEmpty)
            yield return item.Spec["metrics"].Because($"{item} measures nothing");
        var target = plan.Scaling.PodOf(item);
        if (target is null && !item.Spec["scaleTargetRef"]["name"].IsUnknown && plan.Find("Rollout", item.Namespace, item.Spec["scaleTargetRef"]["name"].Scalar) is null)
            yield return item.Spec["scaleTargetRef"].Because($"{item} scales {item.Spec["scaleTargetRef"]["kind"].Text} {item.Spec["scaleTargetRef"]["name"].Text}, which the stack does not create");
        foreach (var metric in item.Spec["metrics"].Items.Where(m => m["type"].Text == "Resource"))
            foreach (var container in target?.Containers ?? [])
                if (metric["resource"]["name"].Text is { } name && !container.Node["resources"]["requests"][name].Exists)
                    yield return metric.Because($"{item} measures {name} against the request, but container {container.Name} asks for none");
    }
}

using Erp.Infra.Checks.Reading;

namespace Erp.Infra.Checks.Network;

public sealed class NothingDangling() : PlanRule("ERP054", "Selectors that find something",
    "Repeat the labels of the pods, or remove what no longer has any.", Severities.Error)
{
    public override IEnumerable<Violation> Check(PlanIndex plan)
    {
        foreach (var item in plan.Of("Service").Where(s => !s.Spec["selector"].IsEmpty))
            if (Nobody(plan, item.Spec["selector"], item.Namespace))
                yield return item.Spec["selector"].Because($"{item} sends to pods that do not exist");
        foreach (var item in plan.Of("NetworkPolicy").Where(p => !Selector.IsEmpty(p.Spec["podSelector"])))
            if (Nobody(plan, item.Spec["podSelector"], item.Namespace))
                yield return item.Spec["podSelector"].Because($"{item} protects pods that do not exist");
        foreach (var item in plan.Of("PodDisruptionBudget"))
            if (Nobody(plan, item.Spec["selector"], item.Namespace))
                yield return item.Spec["selector"].Because($"{item} speaks of pods that do not exist");
        foreach (var item in plan.Of("PodMonitor").Where(SaysWhere))
            if (Monitors.Namespaces(item, plan).All(n => Nobody(plan, item.Spec["selector"], n)))
                yield return item.Spec["selector"].Because($"{item} watches pods that do not exist");
        foreach (var item in plan.Of("ServiceMonitor").Where(SaysWhere))
            if (!Monitored(item, plan))
                yield return item.Spec["selector"].Because($"{item} watches Services that do not exist");
    }

    // One that watches every namespace may find its own in those that the plan does not show.
    private static bool SaysWhere(KubeObject monitor) => !monitor.Spec["namespaceSelector"].Exists || monitor.Spec["namespaceSelector"]["matchNames"].Exists;

    private static bool Nobody(PlanIndex plan, Node selector, string home) =>
        !plan.Selected(selector, home).Any() && !plan.MayBeLabelledByOthers(home, selector);

    private static bool Monitored(KubeObject monitor, PlanIndex plan) => Monitors.Services(monitor, plan).Any()
        || Monitors.Namespaces(monitor, plan).Any(n => plan.MayBeLabelledByOthers(n, monitor.Spec["selector"]));
}

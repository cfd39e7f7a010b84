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
        foreach (var item in plan.Of("PodDisruptionBudget", "PodMonitor"))
            if (Nobody(plan, item.Spec["selector"], item.Namespace))
                yield return item.Spec["selector"].Because($"{item} speaks of pods that do not exist");
        foreach (var item in plan.Of("ServiceMonitor").Where(m => !m.Spec["namespaceSelector"].Exists || m.Spec["namespaceSelector"]["matchNames"].Exists))
            if (!Monitored(item, plan))
                yield return item.Spec["selector"].Because($"{item} watches Services that do not exist");
    }

    private static bool Nobody(PlanIndex plan, Node selector, string home) =>
        !plan.Selected(selector, home).Any() && !plan.MayBeLabelledByOthers(home, selector);

    private static bool Monitored(KubeObject monitor, PlanIndex plan) => Monitors.Services(monitor, plan).Any()
        || Monitors.Namespaces(monitor, plan).Any(n => plan.MayBeLabelledByOthers(n, monitor.Spec["selector"]));
}

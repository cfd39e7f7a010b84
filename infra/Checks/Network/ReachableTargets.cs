using Erp.Infra.Checks.Reading;

namespace Erp.Infra.Checks.Network;

public sealed class ReachableTargets() : ObjectRule("ERP056", "Services whose ports lead to a container",
    "Use the name or number of a containerPort of the selected pods as targetPort.", Severities.Error, "Service")
{
    protected override IEnumerable<Violation> Check(KubeObject item, PlanIndex plan)
    {
        if (item.Spec["selector"].IsEmpty) yield break;
        foreach (var pod in plan.Selected(item.Spec["selector"], item.Namespace))
            foreach (var port in item.Spec["ports"].Items)
            {
                var target = port["targetPort"] is { Exists: true } named ? named : port["port"];
                if (!pod.AllContainers.Any(c => c.Listens(target)))
                    yield return target.Because($"{item} sends to port {target.Scalar}, on which no container of {pod.Owner} listens");
            }
    }
}

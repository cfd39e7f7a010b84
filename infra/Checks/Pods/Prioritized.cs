using Erp.Infra.Checks.Reading;

namespace Erp.Infra.Checks.Pods;

public sealed class Prioritized() : PodRule("ERP030", "A place in the queue",
    "Name one of the platform's PriorityClasses.", Severities.Error)
{
    private static readonly string[] BuiltIn = ["system-cluster-critical", "system-node-critical"];

    protected override IEnumerable<Violation> Check(Pod pod, PlanIndex plan)
    {
        var name = pod.Spec["priorityClassName"];
        if (!name.Exists)
            yield return name.Because($"{pod.Owner} has no priority: when nodes are full, chance decides who runs");
        else if (!name.IsUnknown && !BuiltIn.Contains(name.Text) && plan.Find("PriorityClass", "", name.Text!) is null)
            yield return name.Because($"{pod.Owner} names the priority class '{name.Text}', which the stack does not create");
    }
}

using Erp.Infra.Checks.Reading;

namespace Erp.Infra.Checks.Environments;

public sealed class NoWiderAccess() : EnvironmentRule("ERP136", "Not open to more groups than the environment below",
    "Take the group out of the stronger environment's access matrix.", Severities.Error)
{
    public override IEnumerable<Violation> Check(PlanIndex weaker, PlanIndex stronger)
    {
        var (below, above) = (Groups(weaker).ToLookup(s => s["name"].Text), Groups(stronger).ToLookup(s => s["name"].Text));
        if (above.Count <= below.Count) yield break;
        foreach (var added in above.Where(group => !below.Contains(group.Key)))
            yield return added.First()["name"].Because($"{added.Key} has access to {stronger.Plan.Stack}, which is open to {above.Count} groups; {weaker.Plan.Stack} is to {below.Count}");
    }

    private static IEnumerable<Node> Groups(PlanIndex plan) =>
        plan.Of("RoleBinding", "ClusterRoleBinding").SelectMany(b => b.Root["subjects"].Items).Where(s => s["kind"].Text == "Group");
}

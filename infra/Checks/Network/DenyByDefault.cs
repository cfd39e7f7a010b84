using Erp.Infra.Checks.Reading;

namespace Erp.Infra.Checks.Network;

public sealed class DenyByDefault() : ObjectRule("ERP050", "Nothing in, nothing out, unless it is said",
    "Add a NetworkPolicy with an empty podSelector, both policyTypes and no rules but DNS.", Severities.Error, "Namespace")
{
    protected override IEnumerable<Violation> Check(KubeObject item, PlanIndex plan)
    {
        if (!plan.Objects.Any(o => o.Namespace == item.Name) && plan.Releases.All(r => r.Namespace != item.Name)) yield break;
        var general = plan.Of("NetworkPolicy").Where(p => p.Namespace == item.Name && Selector.IsEmpty(p.Spec["podSelector"])).ToList();
        if (!general.Any(p => Traffic.Speaks(p, Traffic.Ingress) && p.Spec["ingress"].IsEmpty))
            yield return item.Metadata["name"].Because($"Anybody may call the pods of the namespace {item.Name}");
        if (!general.Any(p => Traffic.Speaks(p, Traffic.Egress) && p.Spec["egress"].Items.All(IsDns)))
            yield return item.Metadata["name"].Because($"The pods of the namespace {item.Name} may call anybody");
    }

    private static bool IsDns(Node rule) => !rule["ports"].IsEmpty && rule["ports"].Items.All(p => p["port"].Number == 53);
}

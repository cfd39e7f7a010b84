using Erp.Infra.Checks.Reading;

namespace Erp.Infra.Checks.Network;

public sealed class AskableNames() : PlanRule("ERP065", "Pods that may call may ask for names",
    "Allow port 53 over UDP and over TCP to the pods of the cluster's DNS, for all pods of the namespace or beside the rule.", Severities.Error)
{
    private static readonly string[] Protocols = ["UDP", "TCP"];

    public override IEnumerable<Violation> Check(PlanIndex plan)
    {
        var policies = plan.Of("NetworkPolicy").Where(p => Traffic.Speaks(p, Traffic.Egress)).ToList();
        var general = policies.Where(p => Selector.IsEmpty(p.Spec["podSelector"])).ToLookup(p => p.Namespace, StringComparer.Ordinal);
        foreach (var policy in policies.Where(p => Traffic.Rules(p, Traffic.Egress).Any(r => !IsDns(r))))
        {
            // Pods of charts are not in the plan: for them count the policy itself, and those for all pods of its namespace.
            var groups = plan.Selected(policy.Spec["podSelector"], policy.Namespace).Select(p => plan.Policies.Of(p)).DefaultIfEmpty([policy, .. general[policy.Namespace]]);
            if (groups.Select(Missing).FirstOrDefault(m => m.Count > 0) is { } missing)
                yield return policy.Spec["egress"].Because($"Pods of {policy} may call others, but not ask for their addresses over {string.Join(" and ", missing)}");
        }
    }

    private static List<string> Missing(IEnumerable<KubeObject> policies)
    {
        var rules = policies.SelectMany(p => Traffic.Rules(p, Traffic.Egress)).ToList();
        return [.. Protocols.Where(protocol => !rules.Any(r => r["ports"].IsEmpty || r["ports"].Items.Any(p => IsDns(p, protocol))))];
    }

    private static bool IsDns(Node rule) => !rule["ports"].IsEmpty && rule["ports"].Items.All(p => p["port"].Number == 53);

    private static bool IsDns(Node port, string protocol) => (port["protocol"].Text ?? "TCP") == protocol && (port["port"].Number is null or 53 || port["port"].Text is "dns" or "dns-tcp");
}

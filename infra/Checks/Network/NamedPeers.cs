using Erp.Infra.Checks.Reading;

namespace Erp.Infra.Checks.Network;

public sealed class NamedPeers() : ObjectRule("ERP051", "Policies that say who, and on which port",
    "Name peers and ports in every rule; for the whole internet write an ipBlock, so that it can be seen.", Severities.Error, "NetworkPolicy")
{
    protected override IEnumerable<Violation> Check(KubeObject item, PlanIndex plan)
    {
        foreach (var direction in new[] { Traffic.Ingress, Traffic.Egress })
            foreach (var rule in Traffic.Rules(item, direction))
            {
                if (Traffic.Peers(rule).IsEmpty && rule["ports"].Items.Any(p => p["port"].Number != 53) || rule.IsEmpty)
                    yield return rule.Because($"{item} allows {direction.ToLowerInvariant()} with everybody");
                else if (rule["ports"].IsEmpty)
                    yield return rule["ports"].Because($"{item} allows {direction.ToLowerInvariant()} on every port");
                foreach (var port in rule["ports"].Items.Where(p => !p["port"].Exists))
                    yield return port.Because($"{item} allows {direction.ToLowerInvariant()} on every port of {port["protocol"].Text ?? "TCP"}");
            }
    }
}

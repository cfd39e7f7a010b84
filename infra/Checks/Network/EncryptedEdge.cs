using Erp.Components;
using Erp.Infra.Checks.Network.Edges;
using Erp.Infra.Checks.Reading;

namespace Erp.Infra.Checks.Network;

public sealed class EncryptedEdge() : PlanRule("ERP058", "Encrypted where strangers come in",
    "Add a TLS certificate for every host, and let plain HTTP only redirect.", Severities.ErrorFrom(EnvironmentTier.Test))
{
    public override IEnumerable<Violation> Check(PlanIndex plan)
    {
        foreach (var ingress in plan.Of("Ingress"))
        {
            var secured = ingress.Spec["tls"].Items.SelectMany(t => t["hosts"].Texts).ToHashSet();
            foreach (var host in ingress.Spec["rules"].Items.Select(r => r["host"]).Where(h => !h.IsUnknown && !secured.Contains(h.Text ?? "")))
                yield return host.Because($"{ingress} serves {host.Text ?? "any host"} without TLS");
        }
        var routes = new AttachedRoutes(plan);
        foreach (var gateway in plan.Of("Gateway"))
        {
            foreach (var listener in gateway.Spec["listeners"].Items.Where(l => l["protocol"].Text is "HTTPS" or "TLS" && l["tls"]["mode"].Text != "Passthrough" && l["tls"]["certificateRefs"].IsEmpty))
                yield return listener.Because($"The listener {listener["name"].Text} of {gateway} has no certificate");
            foreach (var listener in gateway.Spec["listeners"].Items.Where(l => l["protocol"].Text == "HTTP"))
                foreach (var route in routes.Of(gateway, listener).Where(r => !r.Spec["rules"].Items.All(AttachedRoutes.Redirects)))
                    yield return route.Spec["parentRefs"].Because($"{route} answers on the plain listener {listener["name"].Text} of {gateway} with more than a redirect");
        }
    }
}

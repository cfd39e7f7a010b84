using Erp.Components;
using Erp.Infra.Checks.Network.Edges;
using Erp.Infra.Checks.Reading;

namespace Erp.Infra.Checks.Network;

public sealed class GuardedHosts() : PlanRule("ERP064", "Public hosts that redirect, insist on TLS and count callers",
    "Let EdgeIngress make the host: with a redirect to HTTPS, Strict-Transport-Security, a rate limit, and TLS 1.2 or newer.", Severities.ErrorFrom(EnvironmentTier.Staging))
{
    public override IEnumerable<Violation> Check(PlanIndex plan)
    {
        // One without TLS has nothing to insist on, and is refused for that.
        var ingresses = plan.Of("Ingress").Where(i => !i.Spec["tls"].IsEmpty).ToList();
        return new GatewayHosts(plan).Check()
            .Concat(ingresses.Where(AlbHosts.Serves).SelectMany(i => AlbHosts.Check(i, plan)))
            .Concat(ingresses.Where(NginxHosts.Serves).SelectMany(i => NginxHosts.Check(i, plan)))
            .Concat(plan.Releases.SelectMany(NginxHosts.Check));
    }
}

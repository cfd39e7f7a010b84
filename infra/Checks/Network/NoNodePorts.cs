using Erp.Infra.Checks.Reading;

namespace Erp.Infra.Checks.Network;

public sealed class NoNodePorts() : ObjectRule("ERP057", "No way in past the edge",
    "Use ClusterIP, and let the Gateway (or one LoadBalancer Service of the gateway) face the outside.", Severities.Error, "Service")
{
    protected override IEnumerable<Violation> Check(KubeObject item, PlanIndex plan)
    {
        if (item.Spec["type"].Text == "NodePort")
            yield return item.Spec["type"].Because($"{item} opens a port on every node");
        if (!item.Spec["externalIPs"].IsEmpty)
            yield return item.Spec["externalIPs"].Because($"{item} takes traffic for addresses that anybody could claim (CVE-2020-8554)");
        if (item.Spec["type"].Text == "LoadBalancer" && item.Spec["allocateLoadBalancerNodePorts"].Flag != false && item.Spec["externalTrafficPolicy"].Text is null)
            yield return item.Spec["externalTrafficPolicy"].Because($"{item} does not say whether callers keep their address (Local) or may be passed between nodes (Cluster)");
    }
}

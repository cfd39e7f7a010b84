using Erp.Infra.Checks.Reading;

namespace Erp.Infra.Checks.Cloud;

public sealed class GuardedEndpoint() : CloudRule("ERP091", "An API server that not everybody can call",
    "Turn the private endpoint on, and the public one off or down to named address ranges.", Severities.Error, "aws:eks/cluster:Cluster")
{
    protected override IEnumerable<Violation> Check(Node resource, PlanIndex plan)
    {
        var network = resource["vpcConfig"];
        if (network["endpointPrivateAccess"].Flag != true)
            yield return network["endpointPrivateAccess"].Because("Nodes reach the API server over the internet");
        if (network["endpointPublicAccess"].Flag == false) yield break;
        if (network["publicAccessCidrs"].IsEmpty)
            yield return network["publicAccessCidrs"].Because("The whole internet may call the API server");
        foreach (var everybody in network["publicAccessCidrs"].Items.Where(c => c.Text is "0.0.0.0/0" or "::/0"))
            yield return everybody.Because("The whole internet may call the API server");
    }
}

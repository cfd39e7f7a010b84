using Erp.Components;
using Erp.Infra.Checks.Reading;

namespace Erp.Infra.Checks.Cloud;

public sealed class WatchedNetwork() : PlanRule("ERP095", "A network that is watched, without stray public addresses",
    "Add a flow log for the VPC; leave mapPublicIpOnLaunch off.", Severities.ErrorFrom(EnvironmentTier.Staging))
{
    public override IEnumerable<Violation> Check(PlanIndex plan)
    {
        var logs = plan.Cloud("aws:ec2/flowLog:FlowLog").ToList();
        foreach (var vpc in plan.Cloud("aws:ec2/vpc:Vpc").Where(v => !logs.Any(l => l["vpcId"].RefersTo(v.Resource) && l["trafficType"].Text == "ALL")))
            yield return vpc.Because($"Nobody can tell who talked to whom in {vpc.Resource.Name}");
        foreach (var subnet in plan.Cloud("aws:ec2/subnet:Subnet").Where(s => s["mapPublicIpOnLaunch"].Flag == true))
            yield return subnet["mapPublicIpOnLaunch"].Because($"Whatever starts in {subnet.Resource.Name} stands on the internet");
    }
}

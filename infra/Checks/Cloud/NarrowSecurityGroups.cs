using Erp.Infra.Checks.Reading;

namespace Erp.Infra.Checks.Cloud;

public sealed class NarrowSecurityGroups() : CloudRule("ERP096", "Security groups that let in who is meant",
    "Name a security group or an address range as the source, and say in a description what it is for; close the default group of each VPC.", Severities.Error,
    Vpc, "aws:ec2/securityGroup:SecurityGroup", "aws:ec2/securityGroupRule:SecurityGroupRule")
{
    private const string Vpc = "aws:ec2/vpc:Vpc";

    protected override IEnumerable<Violation> Check(Node resource, PlanIndex plan) => resource.Resource.Type == Vpc ? CheckDefault(resource, plan) : CheckGroup(resource);

    // Whatever names no group is in the default one, which AWS makes with all its members open to each other.
    private static IEnumerable<Violation> CheckDefault(Node vpc, PlanIndex plan)
    {
        var group = plan.Cloud("aws:ec2/defaultSecurityGroup:DefaultSecurityGroup").FirstOrDefault(g => g["vpcId"].RefersTo(vpc.Resource));
        if (group is null)
            yield return vpc.Because($"The default security group of {vpc.Resource.Name} is open among its members");
        else if (!group["ingress"].IsEmpty || !group["egress"].IsEmpty)
            yield return group.Because($"The default security group of {vpc.Resource.Name} lets traffic through");
    }

    private static IEnumerable<Violation> CheckGroup(Node resource)
    {
        if (!resource["description"].Exists)
            yield return resource["description"].Because($"{resource.Resource.Name} does not say what it is for");
        var inbound = resource["type"].Text == "ingress" ? resource["ingress"].Items.Append(resource) : resource["ingress"].Items;
        foreach (var rule in inbound.Where(r => !(r["fromPort"].Number is 80 or 443 && r["toPort"].Number == r["fromPort"].Number)))
            foreach (var everybody in rule["cidrBlocks"].Items.Concat(rule["ipv6CidrBlocks"].Items).Where(c => c.Text is "0.0.0.0/0" or "::/0"))
                yield return everybody.Because($"{resource.Resource.Name} lets the whole internet in on ports {rule["fromPort"].Scalar} to {rule["toPort"].Scalar}");
    }
}

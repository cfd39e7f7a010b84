using Erp.Infra.Planning;
using Erp.Stacks.Configuration;
using Erp.Tests.Components;

namespace Erp.Tests.Stacks.Platforms;

/// <summary>The way into the stack that ships.</summary>
public class EdgePartTests
{
    [Fact]
    public async Task On_eks_the_proxies_are_reached_from_the_world_by_the_load_balancer_of_the_addons()
    {
        var problems = new List<ConfigProblem>();
        var plan = await Planner.PlanAsync(StackConfiguration.From("production", new StackFiles(Repository.Root).Config("production", problems), problems));

        var service = plan.Of("EnvoyProxy").Single().At("spec.provider.kubernetes.envoyService")!;
        Assert.Equal("service.k8s.aws/nlb", service["loadBalancerClass"]!.ToString());
        Assert.Equal("internet-facing", service["annotations"]!["service.beta.kubernetes.io/aws-load-balancer-scheme"]!.ToString());
        Assert.Single(plan.Of("Release"), r => r.TextAt("name") == "aws-load-balancer-controller");
        Assert.Single(plan.Of("Release"), r => r.TextAt("name") == "cert-manager");
    }
}

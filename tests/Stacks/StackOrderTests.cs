using Erp.Infra.Planning;
using Erp.Tests.Components;

namespace Erp.Tests.Stacks;

/// <summary>The order in which a whole stack goes up, by what waits for what; read backwards it is the order in which it comes down.</summary>
[Collection(nameof(ProcessWide))]
public sealed class StackOrderTests
{
    public static TheoryData<string> Productions => [.. ShippedStacks.Platforms.Select(p => $"{p}|")
        .Concat(StackPlans.Variants.Select(v => $"rust-erp|{v}"))];

    [Theory]
    [MemberData(nameof(Productions))]
    public async Task Nothing_uses_the_cluster_before_nodes_network_identities_DNS_and_the_right_to_do_so(string production)
    {
        var (plan, order) = await Of(production);
        PlannedResource[] first = [.. plan.Of("NodeGroup"), .. plan.Of("aws:eks/addon:Addon"), .. plan.Of("AccessPolicyAssociation"), .. plan.Of("NatGateway"), .. plan.Of("VpcEndpoint")];

        Assert.All(plan.Resources.Where(r => r.Custom && r.Type.StartsWith("kubernetes:", StringComparison.Ordinal)),
            used => Assert.All(first, f => Assert.True(order.Precedes(f, used), $"{used.Name} does not wait for {f.Name}")));
    }

    [Theory]
    [MemberData(nameof(Productions))]
    public async Task The_load_balancer_controller_is_up_before_what_it_makes_balancers_for_and_before_all_other_releases(string production)
    {
        var (plan, order) = await Of(production);
        var controller = plan.Single("kubernetes:helm.sh/v3:Release", "addons-aws-load-balancer-controller");

        Assert.All([.. plan.Of("kubernetes:helm.sh/v3:Release").Where(r => r != controller), .. plan.Of("kubernetes:core/v1:Service"), .. plan.Of("Gateway"), .. plan.Of("EnvoyProxy")],
            r => Assert.True(order.Precedes(controller, r), $"{r.Name} does not wait for the load balancer controller"));
    }

    [Theory]
    [MemberData(nameof(Productions))]
    public async Task Who_works_in_AWS_keeps_its_rights_its_network_and_its_nodes_until_it_is_gone(string production)
    {
        var (plan, order) = await Of(production);

        Assert.All(plan.Of("PodIdentityAssociation").Where(i => i.Name.StartsWith("addons-", StringComparison.Ordinal)), identity =>
        {
            var release = plan.Single("kubernetes:helm.sh/v3:Release", identity.Name);
            PlannedResource[] kept = [identity, plan.Single("aws:iam/rolePolicy:RolePolicy", identity.Name), .. plan.Of("NetworkPolicy").Where(p => p.Name == identity.Name), .. plan.Of("NatGateway"), .. plan.Of("NodeGroup")];
            Assert.All(kept.Where(k => k.Type != "kubernetes:networking.k8s.io/v1:NetworkPolicy"), k => Assert.True(order.Precedes(k, release), $"{release.Name} would outlive {k.Name}"));
        });
    }

    [Theory]
    [MemberData(nameof(Productions))]
    public async Task No_resource_waits_for_itself_so_that_the_reverse_order_is_a_teardown(string production)
    {
        var (plan, order) = await Of(production);

        Assert.All(plan.Resources, r => Assert.False(order.Precedes(r, r), r.Name));
    }

    private static async Task<(Plan Plan, PlanOrder Order)> Of(string production)
    {
        var (platform, variant) = (production.Split('|')[0], production.Split('|')[1]);
        var plan = await ShippedStacks.PlanAsync(platform, "production", variant == "" ? [] : [variant]);
        return (plan, new(plan));
    }
}

using Erp.Components;
using Erp.Infra.Planning;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace Erp.Tests.Components;

[Collection(nameof(ProcessWide))]
public sealed class ClusterOrderTests : IAsyncLifetime
{
    private Plan _plan = null!;
    private PlanOrder _order = null!;

    public async Task InitializeAsync()
    {
        _plan = await TestStack.PlanAsync(() =>
        {
            var cluster = new Erp.Components.Cluster("cluster", TestClusters.Args(EnvironmentTier.Production));
            _ = new Namespace("user", new NamespaceArgs { Metadata = new ObjectMetaArgs { Name = "user" } }, new() { Provider = cluster.Provider });
        });
        _order = new(_plan);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [InlineData("Addon", "cluster-vpc-cni")]
    [InlineData("Addon", "cluster-kube-proxy")]
    [InlineData("Addon", "cluster-eks-pod-identity-agent")]
    public void Network_and_identities_are_there_before_the_first_node(string type, string name) =>
        Assert.All(_plan.Of("NodeGroup"), g => Assert.True(_order.Precedes(_plan.Single(type, name), g), g.Name));

    [Theory]
    [InlineData("cluster-coredns")]
    [InlineData("cluster-aws-ebs-csi-driver")]
    public void What_runs_on_nodes_waits_for_them(string name) =>
        Assert.All(_plan.Of("NodeGroup"), g => Assert.True(_order.Precedes(g, _plan.Single("Addon", name)), g.Name));

    [Fact]
    public void Nodes_have_their_way_out_from_first_to_last() =>
        Assert.All(_plan.Of("NodeGroup"), g => Assert.All([.. _plan.Of("NatGateway"), .. _plan.Of("VpcEndpoint"), .. _plan.Of("aws:iam/rolePolicyAttachment:RolePolicyAttachment").Where(a => a.Name.StartsWith("cluster-node", StringComparison.Ordinal))],
            way => Assert.True(_order.Precedes(way, g), $"{way.Name} before {g.Name}")));

    [Fact]
    public void Nothing_uses_the_cluster_before_nodes_network_DNS_and_the_right_to_do_so()
    {
        var user = _plan.Single("Namespace", "user");

        Assert.All([.. _plan.Of("NodeGroup"), .. _plan.Of("Addon"), .. _plan.Of("AccessPolicyAssociation")], r => Assert.True(_order.Precedes(r, user), r.Name));
    }

    [Fact]
    public void An_addon_with_a_role_has_its_rights_before_it_starts()
    {
        Assert.True(_order.Precedes(_plan.Single("RolePolicyAttachment", "cluster-network-AmazonEKS_CNI_Policy"), _plan.Single("Addon", "cluster-vpc-cni")));
        Assert.True(_order.Precedes(_plan.Single("RolePolicy", "cluster-volumes"), _plan.Single("Addon", "cluster-aws-ebs-csi-driver")));
    }

    [Fact]
    public void No_resource_waits_for_itself() => Assert.All(_plan.Resources, r => Assert.False(_order.Precedes(r, r), r.Name));
}

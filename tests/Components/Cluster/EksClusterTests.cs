using System.Text.Json.Nodes;
using Erp.Components;
using Erp.Infra.Planning;
using Pulumi;

namespace Erp.Tests.Components;

[Collection(nameof(ProcessWide))]
public sealed class EksClusterTests
{
    private static readonly string[] DesiredSize = ["scalingConfig.desiredSize"];

    [Fact]
    public async Task An_existing_cluster_costs_nothing_in_AWS()
    {
        var plan = await Plan(EnvironmentTier.Dev, ClusterMode.Existing("kind-erp"));

        Assert.DoesNotContain(plan.Resources, r => r.Type.StartsWith("aws:", StringComparison.Ordinal));
        Assert.Equal("kind-erp", Assert.Single(plan.Of("pulumi:providers:kubernetes")).TextAt("context"));
    }

    [Theory]
    [InlineData(EnvironmentTier.Production, 3)]
    [InlineData(EnvironmentTier.Test, 1)]
    public async Task Production_has_a_NAT_gateway_per_zone_and_the_others_save_them(EnvironmentTier tier, int gateways)
    {
        var plan = await Plan(tier);

        Assert.Equal(gateways, plan.Of("NatGateway").Count);
        Assert.Equal(gateways, plan.Resources.Where(r => r.Type == "aws:ec2/route:Route" && r.At("natGatewayId") is not null).Select(r => r.TextAt("natGatewayId")).Distinct().Count());
    }

    [Fact]
    public async Task Subnets_are_found_by_load_balancers_and_autoscalers()
    {
        var plan = await Plan(EnvironmentTier.Production);

        var open = plan.Single("Subnet", "cluster-public-us-east-1a").At("tags")!;
        var closed = plan.Single("Subnet", "cluster-private-us-east-1a").At("tags")!;
        Assert.Equal("1", (string)open["kubernetes.io/role/elb"]!);
        Assert.Equal("1", (string)closed["kubernetes.io/role/internal-elb"]!);
        Assert.Equal("erp-production", (string)closed["karpenter.sh/discovery"]!);
    }

    [Fact]
    public async Task Image_pulls_identities_and_logs_stay_inside_the_network()
    {
        var plan = await Plan(EnvironmentTier.Production);

        Assert.Equal(
            ["com.amazonaws.us-east-1.ecr.api", "com.amazonaws.us-east-1.ecr.dkr", "com.amazonaws.us-east-1.eks-auth", "com.amazonaws.us-east-1.logs", "com.amazonaws.us-east-1.s3", "com.amazonaws.us-east-1.sts"],
            plan.Of("VpcEndpoint").Select(e => e.TextAt("serviceName")).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Data_has_a_tainted_group_in_every_zone_and_the_autoscaler_is_not_undone()
    {
        var plan = await Plan(EnvironmentTier.Production);

        var data = plan.Of("NodeGroup").Where(g => g.Name.StartsWith("cluster-data-", StringComparison.Ordinal)).ToArray();
        Assert.Equal(3, data.Length);
        Assert.All(data, g =>
        {
            Assert.Single(g.At("subnetIds")!.AsArray());
            Assert.Equal("NO_SCHEDULE", g.TextAt("taints.0.effect"));
            Assert.Equal("data", (string)g.At("labels")!["erp.io/node-role"]!);
        });
        Assert.All(plan.Of("NodeGroup"), g =>
        {
            Assert.Equal(DesiredSize, g.Options.IgnoreChanges);
            Assert.Equal("33", g.TextAt("updateConfig.maxUnavailablePercentage"));
        });
    }

    [Fact]
    public async Task The_public_endpoint_is_open_to_the_given_ranges_alone()
    {
        var plan = await Plan(EnvironmentTier.Test);

        var control = Assert.Single(plan.Of("aws:eks/cluster:Cluster"));
        Assert.Equal("true", control.TextAt("vpcConfig.endpointPublicAccess"));
        Assert.Equal("203.0.113.0/24", Assert.Single(control.At("vpcConfig.publicAccessCidrs")!.AsArray())!.ToString());
    }

    [Fact]
    public async Task Test_can_be_taken_down_at_will()
    {
        var plan = await Plan(EnvironmentTier.Test);

        Assert.DoesNotContain(plan.Resources, r => r.Options.Protect || r.Options.RetainOnDelete);
        Assert.Equal("false", Assert.Single(plan.Of("aws:eks/cluster:Cluster")).TextAt("deletionProtection"));
    }

    [Fact]
    public async Task Volumes_are_encrypted_grow_and_are_made_where_their_pod_runs()
    {
        var storage = Assert.Single((await Plan(EnvironmentTier.Production)).Of("StorageClass"));

        Assert.Equal("true", (string)storage.At("parameters")!["encrypted"]!);
        Assert.Equal("WaitForFirstConsumer", storage.TextAt("volumeBindingMode"));
        Assert.Equal("true", storage.TextAt("allowVolumeExpansion"));
        Assert.Equal("Retain", storage.TextAt("reclaimPolicy"));
    }

    [Fact]
    public async Task The_kubeconfig_is_secret()
    {
        Output<string>? kubeconfig = null;
        await TestStack.PlanAsync(() => kubeconfig = new Erp.Components.Cluster("cluster", TestClusters.Args(EnvironmentTier.Test)).Kubeconfig);

        Assert.True(await Output.IsSecretAsync(kubeconfig!));
    }

    [Fact]
    public void The_kubeconfig_gets_its_token_from_AWS()
    {
        var config = JsonNode.Parse(EksKubeconfig.Json(TestClusters.Test, "https://erp.example", "Q0E="))!;

        Assert.Equal("https://erp.example", (string)config["clusters"]![0]!["cluster"]!["server"]!);
        var exec = config["users"]![0]!["user"]!["exec"]!;
        Assert.Equal("aws eks get-token --cluster-name erp-test --region us-east-1 --output json", $"{exec["command"]} {string.Join(' ', exec["args"]!.AsArray())}");
        Assert.Equal((string)config["current-context"]!, (string)config["contexts"]![0]!["name"]!);
    }

    private static Task<Plan> Plan(EnvironmentTier tier, ClusterMode? mode = null) =>
        TestStack.PlanAsync(() => _ = new Erp.Components.Cluster("cluster", TestClusters.Args(tier, mode)));
}

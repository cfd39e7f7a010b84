using Erp.Components;

namespace Erp.Tests.Components;

[Collection(nameof(ProcessWide))]
public sealed class EksChecksTests
{
    public static TheoryData<string, EnvironmentTier, EksSettings, string> Mistakes() => new()
    {
        { "version", EnvironmentTier.Production, TestClusters.Production with { Version = "1.33" }, "left standard support on 2026-07-29" },
        { "version", EnvironmentTier.Production, TestClusters.Production with { Version = "1.52" }, "not in the calendar" },
        { "zones", EnvironmentTier.Production, TestClusters.Production with { Zones = ["us-east-1a"] }, "1 zones" },
        { "zones", EnvironmentTier.Test, TestClusters.Test with { Zones = ["us-east-1a", "us-east-1a"] }, "named twice" },
        { "zones[1]", EnvironmentTier.Test, TestClusters.Test with { Zones = ["us-east-1a", "eu-west-1b"] }, "no zone of us-east-1" },
        { "nat", EnvironmentTier.Production, TestClusters.Production with { Nat = NatGateways.Single }, "cut off all others" },
        { "serviceCidr", EnvironmentTier.Test, TestClusters.Test with { ServiceCidr = "10.0.128.0/20" }, "overlaps vpcCidr 10.0.0.0/16" },
        { "otherNetworks[0]", EnvironmentTier.Test, TestClusters.Test with { OtherNetworks = ["10.0.0.0/8"] }, "overlaps vpcCidr 10.0.0.0/16" },
        { "vpcCidr", EnvironmentTier.Test, TestClusters.Test with { VpcCidr = "10.0.0.0/24" }, "cannot be cut up" },
        { "vpcCidr", EnvironmentTier.Test, TestClusters.Test with { VpcCidr = "10.0.1.0/16" }, "no range of addresses" },
        { "vpcCidr", EnvironmentTier.Production, WithGeneral(NodeGroupSpec.General(3, 60, "m7i.xlarge")) with { VpcCidr = "10.0.0.0/20" }, "has 955 addresses a zone" },
        { "publicEndpointRanges[0]", EnvironmentTier.Production, TestClusters.Production with { PublicEndpointRanges = ["0.0.0.0/0"] }, "opens the API to 4294967296 addresses" },
        { "publicEndpointRanges[0]", EnvironmentTier.Test, TestClusters.Test with { PublicEndpointRanges = ["office"] }, "no range of addresses" },
        { "nodeGroups", EnvironmentTier.Test, TestClusters.Test with { NodeGroups = [NodeGroupSpec.General(1, 2, "m7i.large")] }, "No group is named 'system'" },
        { "nodeGroups", EnvironmentTier.Test, TestClusters.Test with { NodeGroups = [NodeGroupSpec.System(2, 2, "m7i.large"), NodeGroupSpec.Data(1, 1, "r7i.large")] }, "No group takes services" },
        { "nodeGroups", EnvironmentTier.Production, WithGeneral(NodeGroupSpec.General(1, 2, "m7i.large")), "2 nodes at most for 3 zones" },
        { "nodeGroups[1]", EnvironmentTier.Test, WithGeneral(NodeGroupSpec.General(4, 2, "m7i.large")), "min 4, desired 4, max 2" },
        { "nodeGroups[1].instanceTypes", EnvironmentTier.Test, WithGeneral(NodeGroupSpec.General(1, 3, "m7i.huge")), "Nothing is known of 'm7i.huge'" },
        { "nodeGroups[1].instanceTypes", EnvironmentTier.Test, WithGeneral(NodeGroupSpec.General(1, 3, "m7i.large", "m7g.large")), "amd64 and arm64" },
        { "nodeGroups[1].diskGiB", EnvironmentTier.Test, WithGeneral(NodeGroupSpec.General(1, 3, "m7i.large") with { DiskGiB = 8 }), "8 GiB" },
        { "nodeGroups[1].capacity", EnvironmentTier.Test, WithGeneral(NodeGroupSpec.Data(1, 1, "m7i.large") with { Capacity = CapacityKind.Spot }), "holds volumes" },
        { "autoscaler.maxCpus", EnvironmentTier.Test, TestClusters.Test with { Autoscaler = Autoscaler.Karpenter(0, "m7i.large") }, "no room" },
        { "teams[0]", EnvironmentTier.Production, TestClusters.Production with { Teams = TestClusters.Test.Teams[..1] }, "Developers have no access to Production" },
        { "teams[0].roleArn", EnvironmentTier.Production, TestClusters.Production with { Teams = [new(Team.Operations, TestClusters.Production.DeployerRoleArn)] }, "administrator" },
        { "deployerRoleArn", EnvironmentTier.Test, TestClusters.Test with { DeployerRoleArn = "deployer" }, "no IAM role" },
        { "accountId", EnvironmentTier.Test, TestClusters.Test with { AccountId = "1234" }, "no AWS account" },
        { "name", EnvironmentTier.Test, TestClusters.Test with { Name = "ERP" }, "no cluster name" },
        { "repositories[0]", EnvironmentTier.Test, TestClusters.Test with { Repositories = ["Finance"] }, "no repository name" },
        { "logRetentionDays", EnvironmentTier.Test, TestClusters.Test with { LogRetentionDays = 100 }, "CloudWatch cannot" },
        { "logRetentionDays", EnvironmentTier.Production, TestClusters.Production with { LogRetentionDays = 90 }, "audit log" },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void A_mistake_is_refused_with_its_path_its_reason_and_a_way_out(string path, EnvironmentTier tier, EksSettings settings, string reason)
    {
        var problem = Assert.Single(EksChecks.Problems(settings, tier), p => p.Path == path && p.Message.Contains(reason, StringComparison.Ordinal));

        Assert.NotEmpty(problem.Fix);
    }

    [Fact]
    public void The_clusters_of_the_tests_are_right()
    {
        Assert.Empty(EksChecks.Problems(TestClusters.Production, EnvironmentTier.Production));
        Assert.Empty(EksChecks.Problems(TestClusters.Test, EnvironmentTier.Test));
    }

    [Fact]
    public void A_version_near_its_end_is_a_warning_and_not_yet_a_mistake()
    {
        var settings = TestClusters.Test with { Version = "1.34" };

        Assert.Empty(EksChecks.Problems(settings, EnvironmentTier.Test));
        Assert.Equal("version", Assert.Single(EksChecks.Warnings(settings)).Path);
    }

    [Fact]
    public async Task All_mistakes_are_told_at_once_and_nothing_is_made()
    {
        var wrong = TestClusters.Production with { Version = "1.30", Zones = ["us-east-1a"], PublicEndpointRanges = ["0.0.0.0/0"] };
        InvalidArgumentsException? refusal = null;

        var plan = await TestStack.PlanAsync(() =>
            refusal = Assert.Throws<InvalidArgumentsException>(() => new Erp.Components.Cluster("cluster", TestClusters.Args(EnvironmentTier.Production, wrong))));

        Assert.Equal(["version", "zones", "publicEndpointRanges[0]"], refusal!.Problems.Select(p => p.Path));
        Assert.Empty(plan.Of("Vpc"));
    }

    private static EksSettings WithGeneral(NodeGroupSpec group) =>
        TestClusters.Production with { NodeGroups = [NodeGroupSpec.System(3, 3, "m7i.large"), group, NodeGroupSpec.General(3, 6, "m7i.large") with { Name = "more" }] };
}

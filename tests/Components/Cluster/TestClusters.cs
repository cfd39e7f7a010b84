using Erp.Components;

namespace Erp.Tests.Components;

/// <summary>Clusters as the environments have them.</summary>
internal static class TestClusters
{
    public static EksSettings Production { get; } = new()
    {
        Name = "erp-production",
        Region = "us-east-1",
        AccountId = "123456789012",
        Version = "1.36",
        Today = new(2026, 11, 20),
        Zones = ["us-east-1a", "us-east-1b", "us-east-1c"],
        DeployerRoleArn = "arn:aws:iam::123456789012:role/erp-deployer",
        Teams = [new(Team.Operations, "arn:aws:iam::123456789012:role/erp-operations")],
        NodeGroups =
        [
            NodeGroupSpec.System(3, 6, "m7i.large"),
            NodeGroupSpec.General(3, 12, "m7i.xlarge", "m6i.xlarge"),
            NodeGroupSpec.Data(1, 2, "r7i.xlarge"),
        ],
        Repositories = ["finance", "gateway"],
    };

    public static EksSettings Test { get; } = Production with
    {
        Name = "erp-test",
        Zones = ["us-east-1a", "us-east-1b"],
        Nat = NatGateways.Single,
        PublicEndpointRanges = ["203.0.113.0/24"],
        LogRetentionDays = 90,
        Teams = [new(Team.Developers, "arn:aws:iam::123456789012:role/erp-developers"), new(Team.Qa, "arn:aws:iam::123456789012:role/erp-qa")],
    };

    public static ClusterArgs Args(EnvironmentTier tier, ClusterMode? mode = null) => new()
    {
        Context = TestStack.Context(tier),
        Mode = mode ?? (tier == EnvironmentTier.Production ? Production : Test),
    };
}

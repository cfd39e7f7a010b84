using Erp.Components;
using Erp.Stacks.Configuration;

namespace Erp.Stacks.Profiles;

/// <summary>The last check before customers, and load tests: everything as in production, smaller.</summary>
internal static class StagingProfile
{
    public static EnvironmentProfile Value { get; } = new()
    {
        Cluster = ClusterKind.Eks,
        Zones = ["a", "b"],
        Nat = NatGateways.Single,
        Nodes = [NodeGroupSpec.System(2, 4, "m6i.xlarge"), NodeGroupSpec.General(3, 9, "m6i.2xlarge"), NodeGroupSpec.Data(2, 3, "r6i.xlarge")],
        LogRetentionDays = 365,
        Data = DataTierMode.HighlyAvailable,
        PostgresStorage = "50Gi",
        PostgresResources = new(new("500m", "1Gi"), new("2", "4Gi")),
        RedisStorage = "10Gi",
        RedisResources = new(new("250m", "512Mi"), new("1", "2Gi")),
        Backup = BackupMode.Daily,
        Replicas = (2, 6),
        StrictZones = false,
    };
}

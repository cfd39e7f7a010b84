using Erp.Components;
using Erp.Stacks.Configuration;

namespace Erp.Stacks.Profiles;

/// <summary>Customers: three zones, none of which is needed.</summary>
internal static class ProductionProfile
{
    public static EnvironmentProfile Value { get; } = new()
    {
        Cluster = ClusterKind.Eks,
        Zones = ["a", "b", "c"],
        Nat = NatGateways.PerZone,
        Nodes = [NodeGroupSpec.System(3, 6, "m6i.xlarge"), NodeGroupSpec.General(6, 24, "m6i.2xlarge"), NodeGroupSpec.Data(2, 4, "r6i.2xlarge")],
        LogRetentionDays = 365,
        Data = DataTierMode.HighlyAvailable,
        PostgresStorage = "100Gi",
        PostgresResources = new(new("1000m", "2Gi"), new("4000m", "8Gi")),
        RedisStorage = "10Gi",
        RedisResources = new(new("250m", "512Mi"), new("1000m", "2Gi")),
        Backup = BackupMode.Continuous,
        Replicas = (3, 20),
        StrictZones = true,
    };
}

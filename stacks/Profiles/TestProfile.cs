using Erp.Components;
using Erp.Stacks.Configuration;

namespace Erp.Stacks.Profiles;

/// <summary>Integration and quality assurance: two pods of a service, so that what works only with one is found.</summary>
internal static class TestProfile
{
    public static EnvironmentProfile Value { get; } = new()
    {
        Cluster = ClusterKind.Eks,
        Zones = ["a", "b"],
        Nat = NatGateways.Single,
        Nodes = [NodeGroupSpec.System(2, 4, "m6i.large"), NodeGroupSpec.General(2, 6, "m6i.xlarge")],
        LogRetentionDays = 90,
        Data = DataTierMode.Single,
        PostgresStorage = "20Gi",
        PostgresResources = new(new("500m", "1Gi"), new("1", "2Gi")),
        RedisStorage = "5Gi",
        RedisResources = new(new("100m", "256Mi"), new("250m", "512Mi")),
        Backup = BackupMode.None,
        Replicas = (2, 2),
        StrictZones = false,
    };
}

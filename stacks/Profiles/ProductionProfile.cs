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
        CommonDatabase = true,
        Backup = new(BackupMode.Continuous, ObjectLock: true),
        Protection = new(Data: true, Cluster: true),
        Access = [new(Team.Operations, AccessLevel.Operate, AccessLevel.Operate)],
        Edge = new() { Proxies = 3, Issuer = CertificateIssuers.Production, Guarded = true },
        HighlyAvailableAddons = true,
        Observability = new()
        {
            Metrics = new(2, TimeSpan.FromDays(45), "200Gi", Sizes.Roomy),
            Logs = new(TimeSpan.FromDays(30), "200Gi", Sizes.Roomy),
            Traces = new(TimeSpan.FromDays(7), "50Gi", Sizes.Modest),
        },
        ApplicationEnvironment = "Production",
        Replicas = (3, 20),
        StrictZones = true,
    };
}

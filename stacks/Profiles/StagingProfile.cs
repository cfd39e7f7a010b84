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
        CommonDatabase = false,
        Backup = new(BackupMode.Daily),
        Protection = new(Data: true, Cluster: false),
        Access = [new(Team.Developers, AccessLevel.View, AccessLevel.View), new(Team.Operations, AccessLevel.Debug, AccessLevel.Operate)],
        Edge = new() { Proxies = 2, Issuer = CertificateIssuers.Production, Guarded = true },
        HighlyAvailableAddons = true,
        Observability = new()
        {
            Metrics = new(2, TimeSpan.FromDays(15), "50Gi", Sizes.Roomy),
            Logs = new(TimeSpan.FromDays(14), "50Gi", Sizes.Modest),
            Traces = new(TimeSpan.FromDays(3), "20Gi", Sizes.Modest),
        },
        ApplicationEnvironment = "Staging",
        Replicas = (2, 6),
        StrictZones = false,
    };
}

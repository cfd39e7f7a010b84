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
        CommonDatabase = false,
        Backup = new(BackupMode.None),
        Protection = new(Data: false, Cluster: false),
        Access = [new(Team.Developers, AccessLevel.Debug, AccessLevel.View), new(Team.Qa, AccessLevel.Operate, AccessLevel.View)],
        Edge = new() { Proxies = 2, Issuer = CertificateIssuers.Staging, Guarded = false },
        HighlyAvailableAddons = false,
        Observability = new()
        {
            Metrics = new(1, TimeSpan.FromDays(7), "20Gi", Sizes.Modest),
            Logs = new(TimeSpan.FromDays(7), "20Gi", Sizes.Modest),
        },
        ApplicationEnvironment = "Test",
        Replicas = (2, 2),
        StrictZones = false,
    };
}

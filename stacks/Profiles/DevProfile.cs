using Erp.Components;
using Erp.Stacks.Configuration;

namespace Erp.Stacks.Profiles;

/// <summary>Daily work, on the cluster at hand: one of everything.</summary>
internal static class DevProfile
{
    public static EnvironmentProfile Value { get; } = new()
    {
        Cluster = ClusterKind.Existing,
        Zones = ["a", "b"],
        Nat = NatGateways.Single,
        Nodes = [NodeGroupSpec.System(2, 3, "t3.large"), NodeGroupSpec.General(2, 4, "m6i.xlarge")],
        LogRetentionDays = 30,
        Data = DataTierMode.Single,
        PostgresStorage = "10Gi",
        PostgresResources = new(new("250m", "512Mi"), new("1", "1Gi")),
        RedisStorage = "5Gi",
        RedisResources = new(new("100m", "256Mi"), new("250m", "512Mi")),
        CommonDatabase = false,
        Backup = new(BackupMode.None),
        Protection = new(Data: false, Cluster: false),
        Access = [new(Team.Developers, AccessLevel.Debug, AccessLevel.Debug)],
        Edge = new() { Proxies = 1, Issuer = CertificateIssuers.Staging, Guarded = false },
        HighlyAvailableAddons = false,
        Observability = new() { Metrics = new(1, TimeSpan.FromDays(2), "10Gi", Sizes.Modest) },
        ApplicationEnvironment = "Development",
        Replicas = (1, 1),
        StrictZones = false,
    };
}

using System.Collections.Immutable;
using Erp.Components;
using Erp.Infra.Planning;
using Pulumi;

namespace Erp.Tests.Components;

/// <summary>Add-ons on the clusters of the tests.</summary>
internal static class TestAddons
{
    public static ImmutableHashSet<Addon> All { get; } = [.. Enum.GetValues<Addon>()];

    public static EksSettings WithKarpenter { get; } = TestClusters.Production with
    {
        NodeGroups = [NodeGroupSpec.System(3, 3, "m7i.large"), NodeGroupSpec.Data(1, 2, "r7i.xlarge")],
        Autoscaler = Autoscaler.Karpenter(64, "m7i.xlarge", "m7i.2xlarge"),
    };

    public static VolumeBackupStore Store { get; } = new(
        new() { Bucket = "erp-backups", Region = "us-east-1", KeyArn = "arn:aws:kms:us-east-1:123456789012:key/2" },
        Output.Create(BackupPolicies.Volumes("arn:aws:s3:::erp-backups", "arn:aws:kms:us-east-1:123456789012:key/2")));

    /// <summary>The arguments as a stack would give them, beside a cluster that need not be planned.</summary>
    public static ClusterAddonsArgs Args(EksSettings? settings = null, EksCluster? cluster = null) => new()
    {
        Context = TestStack.Context(EnvironmentTier.Production),
        Wanted = All,
        Eks = cluster ?? Facts(settings ?? TestClusters.Production),
        HighlyAvailable = true,
        StorageClass = "gp3",
        VolumeBackups = Store,
        Zones = [new("erp.example.com", "Z0123456789")],
        AcmeEmail = "platform@example.com",
        Scraper = (PodPeer)Peer.Pods("observability", (LabelNames.Name, "prometheus")),
    };

    public static ClusterAddonsArgs OnLaptop(params Addon[] wanted) => new() { Context = TestStack.Context(EnvironmentTier.Dev), Wanted = [.. wanted] };

    /// <summary>A cluster with everything on it, as production has it.</summary>
    public static Task<Plan> PlanAsync(EksSettings settings, Func<ClusterAddonsArgs, ClusterAddonsArgs>? change = null) => TestStack.PlanAsync(() =>
    {
        var cluster = new Erp.Components.Cluster("cluster", TestClusters.Args(EnvironmentTier.Production, settings));
        var args = Args(settings, cluster.Eks);
        _ = new Erp.Components.ClusterAddons("addons", change?.Invoke(args) ?? args, new() { Providers = { cluster.Provider } });
    });

    private static EksCluster Facts(EksSettings settings) => new()
    {
        Settings = settings,
        VpcId = Output.Create("vpc-1"),
        OidcIssuer = Output.Create("oidc.eks.us-east-1.amazonaws.com/id/A"),
        NodeRoleName = Output.Create("node"),
        SecurityGroupId = Output.Create("sg-1"),
        VolumeKeyArn = Output.Create("arn:aws:kms:us-east-1:123456789012:key/1"),
        IdentityReady = [],
    };
}

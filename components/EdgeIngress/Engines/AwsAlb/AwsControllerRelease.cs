using System.Collections.Immutable;
using Pulumi;

namespace Erp.Components;

/// <summary>The AWS Load Balancer Controller itself: chart, identity, policies.</summary>
internal static class AwsControllerRelease
{
    public const string IngressClassName = "alb";

    private const string Namespace = "aws-load-balancer-controller";
    private const string Release = "aws-load-balancer-controller";
    private const int WebhookPort = 9443;
    private const int MetricsPort = 8080;

    /// <summary>The group of the user that the image is made for.</summary>
    private const int Group = 65534;

    public static AwsControllerValues Values(EnvironmentTier tier, EksCluster cluster) => new()
    {
        ClusterName = cluster.Settings.Name,
        // Said, not asked of the metadata service: pods do not reach it.
        Region = cluster.Settings.Region,
        VpcId = cluster.VpcId,
        ReplicaCount = EdgeSizes.Controllers(tier),
        DefaultTargetType = "ip",
        IngressClass = IngressClassName,
        // A new certificate with each upgrade would break calls to the webhook until all pods have it.
        KeepTLSSecret = true,
        // While the controller is away this webhook would refuse every Service of the cluster; the class on ours makes it needless.
        EnableServiceMutatorWebhook = false,
        ServiceAccount = new(Release),
        PodDisruptionBudget = tier > EnvironmentTier.Dev ? new(1) : null,
        PodSecurityContext = new(Group, new("RuntimeDefault")),
        SecurityContext = new(new AwsControllerValues.CapabilityValues(["ALL"])),
        PriorityClassName = Priorities.Edge,
        Resources = ResourceValues.Of(EdgeSizes.Controller),
    };

    public static ImmutableArray<Resource> Install(EdgeParts parts, AwsController controller)
    {
        if (!controller.Install) return [];
        var space = EdgeNamespace.Create(parts, Namespace);
        var name = $"{parts.Name}-{Release}";
        var policy = TrafficPolicy.Create(name, (PodPeer)Peer.App(Namespace, Release), parts.Labels(name),
            [new(ClusterAccess.Anywhere, WebhookPort), .. ClusterAccess.Scraping(parts, MetricsPort)], ClusterAccess.ControlPlane, parts.Options(space));
        var identity = new PodIdentity(name, new()
        {
            Context = parts.Context,
            Cluster = controller.Cluster,
            Namespace = Namespace,
            ServiceAccount = Release,
            Policy = AwsControllerRights.Of(controller.Cluster.Settings),
        }, parts.ComponentOptions());
        return [HelmRelease.Create(name, Release, EdgeIngressVersions.AwsLoadBalancerController, Namespace, Values(parts.Context.Tier, controller.Cluster),
            ReleaseTiming.Stateless, parts.Options([space, policy, .. identity.Ready]))];
    }
}

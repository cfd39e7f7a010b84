using System.Collections.Immutable;
using Pulumi;

namespace Erp.Components;

/// <summary>cert-manager itself: namespace, chart, policies.</summary>
internal static class EdgeCertManager
{
    public const string Namespace = "cert-manager";
    public const string ServiceAccount = "cert-manager";

    private const string Release = "cert-manager";
    private const int WebhookPort = 10250;
    private const int MetricsPort = 9402;

    /// <summary>The pods that ask the authority and look at the answers.</summary>
    public static PodPeer Controller { get; } = (PodPeer)Peer.App(Namespace, "cert-manager");

    public static EdgeCertManagerValues Values(EnvironmentTier tier, bool gatewayApi) => new()
    {
        Crds = new(Enabled: true, Keep: true),
        ReplicaCount = EdgeSizes.Controllers(tier),
        PodDisruptionBudget = new() { Enabled = tier > EnvironmentTier.Dev },
        Config = gatewayApi ? new("controller.config.cert-manager.io/v1alpha1", "ControllerConfiguration") { GatewayApi = new() { Enabled = true } } : null,
        // Its leases belong with it: rights in kube-system would be rights over the whole cluster's leases.
        Global = new() { LeaderElection = new(Namespace), PriorityClassName = Priorities.Edge },
        Prometheus = new() { Enabled = true },
        Resources = ResourceValues.Of(EdgeSizes.Controller),
        Webhook = Part(tier),
        Cainjector = Part(tier),
        ServiceAccount = new(ServiceAccount),
    };

    /// <summary>Installs it after <paramref name="before"/>; with the Gateway API switched on it does not start until that API is there.</summary>
    public static ImmutableArray<Resource> Install(EdgeParts parts, AcmeCertificates settings, bool gatewayApi, IEnumerable<Resource> before)
    {
        var space = EdgeNamespace.Create(parts, Namespace);
        ImmutableArray<Resource> policies = [.. Policies(parts, space)];
        var identity = settings.Challenge is Route53Challenge route53 ? Identity(parts, route53) : [];
        var release = HelmRelease.Create($"{parts.Name}-cert-manager", Release, EdgeIngressVersions.CertManager, Namespace,
            Values(parts.Context.Tier, gatewayApi), ReleaseTiming.Stateless, parts.Options([space, .. policies, .. identity, .. before]));
        return [release, .. policies];
    }

    private static EdgeCertManagerValues.PartValues Part(EnvironmentTier tier) => new()
    {
        ReplicaCount = EdgeSizes.Controllers(tier),
        PodDisruptionBudget = new() { Enabled = tier > EnvironmentTier.Dev },
        Resources = ResourceValues.Of(EdgeSizes.Controller),
    };

    private static IEnumerable<Resource> Policies(EdgeParts parts, Resource space)
    {
        var controlPlane = ClusterAccess.ControlPlane;
        yield return Policy("cert-manager", ClusterAccess.Scraping(parts, MetricsPort), [.. controlPlane, .. ClusterAccess.Web]);
        yield return Policy("webhook", [new(ClusterAccess.Anywhere, WebhookPort)], controlPlane);
        yield return Policy("cainjector", ClusterAccess.Scraping(parts, MetricsPort), controlPlane);
        yield return Policy("startupapicheck", [], controlPlane);

        Resource Policy(string app, IEnumerable<TrafficPolicy.Caller> callers, IEnumerable<Endpoint> targets)
        {
            var policyName = app == Release ? $"{parts.Name}-{app}" : $"{parts.Name}-{Release}-{app}";
            return TrafficPolicy.Create(policyName, (PodPeer)Peer.App(Namespace, app), parts.Labels(policyName), callers, targets, parts.Options(space));
        }
    }

    private static IEnumerable<Resource> Identity(EdgeParts parts, Route53Challenge route53) => new PodIdentity($"{parts.Name}-cert-manager", new()
    {
        Context = parts.Context,
        Cluster = route53.Cluster,
        Namespace = Namespace,
        ServiceAccount = ServiceAccount,
        Policy = new PolicyDocument(
            new("FollowChange") { Actions = ["route53:GetChange"], Resources = ["arn:aws:route53:::change/*"] },
            new("ProveNames") { Actions = ["route53:ChangeResourceRecordSets", "route53:ListResourceRecordSets"], Resources = [$"arn:aws:route53:::hostedzone/{route53.HostedZoneId}"] }),
    }, parts.ComponentOptions()).Ready;
}

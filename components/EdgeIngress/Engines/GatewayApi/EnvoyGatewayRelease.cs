using System.Collections.Immutable;
using Pulumi;

namespace Erp.Components;

/// <summary>Envoy Gateway itself: the controller that turns the policy's objects into Envoy's configuration.</summary>
internal static class EnvoyGatewayRelease
{
    public const int XdsPort = 18000;

    private const string Release = "envoy-gateway";
    private const int WebhookPort = 9443;
    private const int MetricsPort = 19001;

    public static PodPeer Controller { get; } = (PodPeer)Peer.Pods(EdgeEngine.Namespace, ("control-plane", "envoy-gateway"));

    public static ScrapedPods Scraped { get; } = new(Release, Controller, MetricsPort);

    /// <summary>Jobs that make the certificates with which controller and proxies know each other.</summary>
    private static PodPeer CertGenerator { get; } = (PodPeer)Peer.App(EdgeEngine.Namespace, $"{Release}-certgen");

    public static EnvoyGatewayValues Values(int proxies)
    {
        var replicas = EdgeSizes.ControllersFor(proxies);
        return new()
        {
            Crds = new() { Enabled = true },
            PodDisruptionBudget = new(replicas - 1),
            Certgen = new(new(new(CertGenerator.Labels))),
            Deployment = new() { Replicas = replicas, PriorityClassName = Priorities.Edge, EnvoyGateway = new(ResourceValues.Of(EdgeSizes.Controller)) },
        };
    }

    public static ImmutableArray<Resource> Install(EdgeParts parts)
    {
        var space = EdgeNamespace.Create(parts, EdgeEngine.Namespace);
        Resource[] before =
        [
            space,
            Policy("envoy-gateway", Controller,
                [new(EnvoyProxies.Pods, XdsPort), new(ClusterAccess.Anywhere, WebhookPort), .. ClusterAccess.Scraping(parts, Scraped)], ClusterAccess.ControlPlane),
            Policy("certgen", CertGenerator, [], ClusterAccess.ControlPlane),
            EnvoyProxies.Policy(parts, [space]),
        ];
        return [HelmRelease.Create($"{parts.Name}-envoy-gateway", Release, EdgeIngressVersions.EnvoyGateway, EdgeEngine.Namespace,
            Values(parts.Args.Proxies), ReleaseTiming.Stateless, parts.Options(before))];

        Resource Policy(string part, PodPeer pods, IEnumerable<TrafficPolicy.Caller> callers, IEnumerable<Endpoint> targets)
        {
            var name = $"{parts.Name}-{part}";
            return TrafficPolicy.Create(name, pods, parts.Labels(name), callers, targets, parts.Options(space));
        }
    }
}

using System.Collections.Immutable;
using Pulumi;
using Pulumi.Kubernetes.Networking.V1;
using Pulumi.Kubernetes.Types.Inputs.Networking.V1;

namespace Erp.Components;

/// <summary>Traefik, reading Ingress objects with nginx annotations and nothing else.</summary>
internal static class TraefikRelease
{
    /// <summary>Not <c>nginx</c>: an old controller that may still be there must not serve our hosts.</summary>
    public const string IngressClassName = "traefik-nginx";

    private const string ControllerClass = "erp.io/traefik-nginx";
    private const string Release = "traefik";
    private const string MinimumTls = "VersionTLS12";
    private const int WebPort = 8000;
    private const int WebSecurePort = 8443;
    private const int MetricsPort = 9100;

    private static readonly SwitchValues Off = new() { Enabled = false };

    public static PodPeer Pods { get; } = (PodPeer)Peer.App(EdgeEngine.Namespace, "traefik");

    public static ScrapedPods Scraped { get; } = new(Release, Pods, MetricsPort);

    public static TraefikValues Values(EdgeParts parts, EdgeLoadBalancer balancer)
    {
        var proxies = parts.Args.Proxies;
        var headers = parts.Args.Hosts.SelectMany(h => h.ResponseHeadersToSet.Keys).Distinct().Order(StringComparer.Ordinal).ToImmutableArray();
        return new()
        {
            Deployment = new(proxies),
            PodDisruptionBudget = new(proxies > 1, MaxUnavailable: 1),
            // Its own class says Traefik; ours says nginx, and is made beside it.
            IngressClass = Off,
            Gateway = Off,
            GatewayClass = Off,
            Api = new(Dashboard: false),
            Global = new(CheckNewVersion: false, SendAnonymousUsage: false),
            Providers = new()
            {
                // Two providers that read the same Ingress would make each route twice.
                KubernetesIngress = Off,
                KubernetesIngressNginx = new()
                {
                    Enabled = true,
                    IngressClass = IngressClassName,
                    ControllerClass = ControllerClass,
                    AllowSnippetAnnotations = false,
                    PublishService = new() { Enabled = true },
                    GlobalAllowedResponseHeaders = headers.IsEmpty ? null : headers,
                },
            },
            Service = new()
            {
                Annotations = balancer.Annotations(parts.Context.Protection) is { IsEmpty: false } annotations ? annotations : null,
                Spec = new() { Type = "LoadBalancer", ExternalTrafficPolicy = "Local", LoadBalancerClass = balancer.ServiceClass },
            },
            TlsOptions = ImmutableDictionary.CreateRange<string, TraefikValues.TlsOptionValues>([new("default", new(MinimumTls))]),
            PriorityClassName = Priorities.Edge,
            Resources = ResourceValues.Of(EdgeSizes.Proxy),
            TopologySpreadConstraints = SpreadValues.OverZones(strict: false, [.. Pods.Labels.Select(l => (l.Key, l.Value))]),
        };
    }

    public static ImmutableArray<Resource> Install(EdgeParts parts, NginxIngressEngine engine, IEnumerable<Resource> balancer)
    {
        var space = EdgeNamespace.Create(parts, EdgeEngine.Namespace);
        var ingressClass = new IngressClass(parts.Name, new IngressClassArgs { Metadata = parts.Metadata(IngressClassName), Spec = new IngressClassSpecArgs { Controller = ControllerClass } }, parts.Options());
        var name = $"{parts.Name}-proxies";
        var policy = TrafficPolicy.Create(name, Pods, parts.Labels(name),
            [new(ClusterAccess.Anywhere, WebPort, WebSecurePort), .. ClusterAccess.Scraping(parts, Scraped)],
            [.. ClusterAccess.ControlPlane, .. parts.Targets(), .. ChallengeTraffic.Targets(parts)],
            parts.Options(space));
        return [HelmRelease.Create($"{parts.Name}-traefik", Release, EdgeIngressVersions.Traefik, EdgeEngine.Namespace, Values(parts, engine.LoadBalancer),
            ReleaseTiming.Stateless, parts.Options([space, ingressClass, policy, .. balancer]))];
    }
}

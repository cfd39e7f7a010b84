using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.KubernetesCrds.GatewayEnvoy.V1Alpha1;

namespace Erp.Components;

/// <summary>The Envoy pods that Envoy Gateway starts for our Gateway: how many, how safe, how spread, and who talks to them.</summary>
internal static class EnvoyProxies
{
    /// <summary>Listener ports below 1024 are moved up by this much inside the pod.</summary>
    private const int PrivilegedShift = 10000;
    private const int MetricsPort = 19001;

    /// <summary>The user that the image is made for.</summary>
    private const int User = 65532;

    private const string OwnerLabel = "gateway.envoyproxy.io/owning-gateway-namespace";

    public static PodPeer Pods { get; } = (PodPeer)Peer.Pods(EdgeEngine.Namespace, (OwnerLabel, EdgeEngine.Namespace), (LabelNames.Name, "envoy"), (LabelNames.Component, "proxy"));

    public static ScrapedPods Scraped { get; } = new("envoy", Pods, MetricsPort) { Path = "/stats/prometheus" };

    public static EnvoyProxy Create(EdgeParts parts, GatewayApiEngine engine, IEnumerable<Resource> after) => new(parts.Name, new EnvoyProxyArgs
    {
        Metadata = parts.Metadata(parts.Name, EdgeEngine.Namespace),
        Spec = new EnvoyProxySpecArgs
        {
            Provider = new EnvoyProxyProviderArgs { Type = "Kubernetes", Kubernetes = Kubernetes(parts, engine.LoadBalancer) },
            Shutdown = new EnvoyProxySpecShutdownArgs { MinDrainDuration = "15s", DrainTimeout = "60s" },
        },
    }, parts.Options(after));

    public static Resource Policy(EdgeParts parts, IEnumerable<Resource> after)
    {
        var name = $"{parts.Name}-proxies";
        return TrafficPolicy.Create(name, Pods, parts.Labels(name),
            [new(ClusterAccess.Anywhere, ClusterAccess.Http + PrivilegedShift, ClusterAccess.Https + PrivilegedShift), .. ClusterAccess.Scraping(parts, Scraped)],
            [new(EnvoyGatewayRelease.Controller, EnvoyGatewayRelease.XdsPort), .. parts.Targets(), .. ChallengeTraffic.Targets(parts)],
            parts.Options(after));
    }

    private static EnvoyProxyKubernetesArgs Kubernetes(EdgeParts parts, EdgeLoadBalancer balancer)
    {
        var replicas = parts.Args.Proxies;
        var service = new EnvoyServiceArgs { Name = parts.Name, Type = "LoadBalancer", ExternalTrafficPolicy = "Local" };
        foreach (var (key, value) in balancer.Annotations(parts.Context.Protection)) service.Annotations.Add(key, value);
        if (balancer.ServiceClass is { } serviceClass) service.LoadBalancerClass = serviceClass;
        var kubernetes = new EnvoyProxyKubernetesArgs
        {
            EnvoyDeployment = new EnvoyDeploymentArgs { Replicas = replicas, Container = Container(), Pod = Pod() },
            EnvoyService = service,
        };
        if (replicas > 1) kubernetes.EnvoyPDB = new EnvoyPDBArgs { MaxUnavailable = 1 };
        return kubernetes;
    }

    private static EnvoyContainerArgs Container() => new()
    {
        Resources = EdgeSizes.Proxy.ToKubernetes(),
        SecurityContext = RestrictedPod.Container(User),
    };

    private static EnvoyPodArgs Pod() => new()
    {
        SecurityContext = RestrictedPod.Pod(User),
        PriorityClassName = Priorities.Edge,
        TopologySpreadConstraints = { Spread("topology.kubernetes.io/zone"), Spread("kubernetes.io/hostname") },
    };

    private static TopologySpreadConstraintArgs Spread(string topology)
    {
        var pods = new LabelSelectorArgs { MatchLabels = new InputMap<string>() };
        foreach (var (key, value) in Pods.Labels) pods.MatchLabels.Add(key, value);
        return new() { MaxSkew = 1, TopologyKey = topology, WhenUnsatisfiable = "ScheduleAnyway", LabelSelector = pods };
    }
}

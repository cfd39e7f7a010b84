using System.Collections.Immutable;
using Erp.Components;
using Pulumi;

namespace Erp.Stacks.Parts;

/// <summary>The edge of a stack: its hosts, and the routes of its services.</summary>
internal static class EdgePart
{
    public static EdgeIngress Create(Blueprint blueprint, EdgeEngine engine, ImmutableArray<ErpService> services, ComponentResourceOptions options) => new("edge", new()
    {
        Context = blueprint.Context,
        Hosts = [.. services.SelectMany(s => s.Routes).Select(r => r.Route.Host).Distinct().Select(key => HostOf(key, blueprint))],
        Routes = [.. services.SelectMany(s => s.Routes)],
        Services = [.. blueprint.Topology.Services.SelectMany(s => EdgeService.Of(s, blueprint.RolloutOf(s)))],
        Engine = engine,
        Certificates = CertificatesOf(blueprint),
        Scraper = ObservabilityPeers.Prometheus,
    }, options);

    /// <summary>On EKS the proxies stand behind a network load balancer, which the add-ons' controller makes.</summary>
    public static EdgeEngine EngineOf(Cluster cluster) => new GatewayApiEngine
    {
        LoadBalancer = cluster.Eks is { } eks ? EdgeLoadBalancer.Nlb(new AwsController(eks) { Install = false }) : EdgeLoadBalancer.Provided,
    };

    /// <summary>What is known of its traffic, whatever carries the connections to it.</summary>
    public static MonitoredEdge? Watched { get; } = new GatewayApiEngine().Watched;

    public static ImmutableArray<ScrapedPods> Scraped(Blueprint blueprint, EdgeEngine engine) => [.. engine.Scraped, .. CertificatesOf(blueprint).Scraped];

    private static EdgeCertificates CertificatesOf(Blueprint blueprint) => EdgeCertificates.Acme($"{blueprint.Context.Owner}@{blueprint.Settings.Domain}");

    private static EdgeHost HostOf(string key, Blueprint blueprint) => new(key, blueprint.Host(key))
    {
        RateLimit = new(100),
        ConnectionLimit = new(10_000, LimitScope.PerProxy),
        Cors = blueprint.Platform.PageHost is { } page ? new($"https://{blueprint.Host(page)}") : null,
        Timeouts = new() { Connect = TimeSpan.FromSeconds(60), Idle = TimeSpan.FromSeconds(60) },
    };
}

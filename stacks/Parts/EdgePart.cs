using System.Collections.Immutable;
using Erp.Components;
using Erp.Stacks.Configuration;
using Pulumi;

namespace Erp.Stacks.Parts;

/// <summary>The edge of a stack: its hosts, and the routes of its services.</summary>
internal static class EdgePart
{
    public static EdgeIngress Create(Blueprint blueprint, Cluster cluster, EdgeEngine engine, EdgeFront? front, ImmutableArray<ErpService> services, ComponentResourceOptions options) => new("edge", new()
    {
        Context = blueprint.Context,
        Hosts = [.. services.SelectMany(s => s.Routes).Select(r => r.Route.Host).Distinct().Select(key => EdgeTraffic.Of(key, blueprint, engine, front))],
        Routes = [.. services.SelectMany(s => s.Routes)],
        Services = [.. blueprint.Topology.Services.SelectMany(s => EdgeService.Of(s, blueprint.RolloutOf(s)))],
        Engine = engine,
        Certificates = CertificatesOf(blueprint, cluster),
        Front = front,
        Proxies = blueprint.Profile.Edge.Proxies,
        HighlyAvailableAddons = blueprint.Profile.HighlyAvailableAddons,
        Scraper = ObservabilityPeers.Prometheus,
    }, options);

    /// <summary>On EKS the load balancer is made by the controller among the add-ons.</summary>
    public static EdgeEngine EngineOf(Blueprint blueprint, Cluster cluster) =>
        EngineOf(blueprint.Settings.Edge, cluster.Eks is { } eks ? new AwsController(eks) { Install = false, Internal = blueprint.Settings.Edge.Internal } : null);

    /// <summary>What is known of its traffic, whatever carries the connections to it.</summary>
    public static MonitoredEdge? WatchedOf(Blueprint blueprint) =>
        blueprint.Settings.Edge.Engine == EdgeEngineKind.AwsAlb ? null : EngineOf(blueprint.Settings.Edge, aws: null).Watched;

    public static ImmutableArray<ScrapedPods> Scraped(Blueprint blueprint, Cluster cluster, EdgeEngine engine) =>
        [.. engine.Scraped, .. CertificatesOf(blueprint, cluster).Scraped];

    private static EdgeEngine EngineOf(EdgeSettings settings, AwsController? aws)
    {
        var balancer = aws is null ? EdgeLoadBalancer.Provided : EdgeLoadBalancer.Nlb(aws);
        ExistingController? there = settings.Controller is { } controller ? new(controller.Class, controller.Proxies) : null;
        return settings.Engine switch
        {
            EdgeEngineKind.NginxIngress => new NginxIngressEngine { LoadBalancer = balancer, Existing = there },
            EdgeEngineKind.AwsAlb => new AwsAlbEngine(aws!),
            _ => new GatewayApiEngine { LoadBalancer = balancer, Existing = there },
        };
    }

    private static EdgeCertificates CertificatesOf(Blueprint blueprint, Cluster cluster)
    {
        var (settings, zone) = (blueprint.Settings.Edge, blueprint.Settings.Edge.Front.HostedZone);
        if (settings.Engine == EdgeEngineKind.AwsAlb) return EdgeCertificates.Acm;
        if (settings.Issuer is { } issuer) return EdgeCertificates.Issuer(issuer);
        return EdgeCertificates.Acme($"{blueprint.Context.Owner}@{blueprint.Settings.Domain}") with
        {
            SignedBy = blueprint.Profile.Edge.Issuer,
            InstallCertManager = settings.CertManager == ControllerPresence.Installed,
            Challenge = settings.Proof == CertificateProof.Dns01 ? AcmeChallenge.Route53(cluster.Eks!, new DnsZone(blueprint.Settings.Domain, zone!)) : AcmeChallenge.Http01,
        };
    }
}

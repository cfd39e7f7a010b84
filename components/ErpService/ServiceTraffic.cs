using Pulumi.Kubernetes.Networking.V1;

namespace Erp.Components;

/// <summary>The service's NetworkPolicy: its declared callers come in, its declared uses are reached, and nothing else.</summary>
internal static class ServiceTraffic
{
    public static NetworkPolicy Create(ServiceParts parts, ServiceIdentity identity) => TrafficPolicy.Create(
        parts.Spec.Name, parts.Pods, parts.Labels(parts.Spec.Name), Callers(parts), Targets(parts, identity), parts.Options());

    private static IEnumerable<TrafficPolicy.Caller> Callers(ServiceParts parts)
    {
        var (spec, args) = (parts.Spec, parts.Args);
        int[] sidecar = args.Dapr is null ? [] : [DaprSidecar.InternalPort];
        foreach (var caller in args.Topology.CallersOf(spec.Name).GroupBy(c => c.Service))
            yield return new(Peer.App(parts.Namespace, caller.Key), [.. caller.Select(c => c.Port.Number), .. sidecar]);
        if (args.Edge is { } edge && !spec.Routes.IsEmpty)
            yield return new(edge, [.. spec.Routes.Select(r => spec.Find(r.Port)!.Number)]);
        if (spec.Exposure is { IsLoadBalancer: true } exposure)
            foreach (var cidr in exposure.From) yield return new(Peer.Addresses(cidr), [.. spec.Ports.Where(exposure.Offers).Select(p => p.Number)]);
        if (args.Scraping is { } scraping && MetricsPorts(spec, args.Dapr) is { Length: > 0 } ports)
            yield return new(scraping.Scraper, ports);
    }

    private static IEnumerable<Endpoint> Targets(ServiceParts parts, ServiceIdentity identity)
    {
        var uses = parts.Connections.SelectMany(c => c.Endpoints).Concat(identity.Cloud.Endpoints);
        return parts.Args.Dapr is { } dapr ? uses.Concat(dapr.Components).Concat(Sidecar(parts, dapr)).Distinct() : uses.Distinct();
    }

    private static IEnumerable<Endpoint> Sidecar(ServiceParts parts, DaprSettings dapr) =>
    [
        .. parts.Spec.Uses.OfType<ServiceUse>().Select(u => new Endpoint(Peer.App(parts.Namespace, u.Name), DaprSidecar.InternalPort)),
        .. DaprControlPlane.Ports.Select(p => new Endpoint(Peer.AllIn(dapr.ControlPlaneNamespace), p)),
    ];

    private static int[] MetricsPorts(ServiceSpec spec, DaprSettings? dapr) =>
        [.. spec.Metrics is { } own ? [own.Number] : Array.Empty<int>(), .. dapr is null ? Array.Empty<int>() : [DaprSidecar.MetricsPort]];
}

using Pulumi.Kubernetes.Networking.V1;

namespace Erp.Components;

/// <summary>The service's NetworkPolicy: its declared callers come in, its declared uses are reached, and nothing else.</summary>
internal static class ServiceTraffic
{
    public static NetworkPolicy Create(ServiceParts parts) => TrafficPolicy.Create(
        parts.Spec.Name, parts.Pods, parts.Labels(parts.Spec.Name), Callers(parts), Targets(parts), parts.Options());

    private static IEnumerable<TrafficPolicy.Caller> Callers(ServiceParts parts)
    {
        var (spec, args) = (parts.Spec, parts.Args);
        foreach (var caller in args.Topology.CallersOf(spec.Name).GroupBy(c => c.Service))
        {
            var ports = caller.Select(c => c.Port.Number);
            // Callers that talk through Dapr come from their sidecar to ours.
            yield return new(Peer.App(parts.Namespace, caller.Key), [.. ports, .. args.Dapr is null ? Array.Empty<int>() : [DaprSidecar.InternalPort]]);
        }
        if (args.Edge is { } edge && !spec.Routes.IsEmpty)
            yield return new(edge, [.. spec.Routes.Select(r => spec.Ports.First(p => p.Name == r.Port).Number)]);
        if (args.Scraper is { } scraper && spec.Ports.FirstOrDefault(p => p.Name == Port.MetricsName) is { } metrics)
            yield return new(scraper, metrics.Number);
    }

    private static IEnumerable<Endpoint> Targets(ServiceParts parts)
    {
        foreach (var endpoint in parts.Connections.SelectMany(c => c.Endpoints)) yield return endpoint;
        if (parts.Args.Dapr is not { } dapr) yield break;
        foreach (var use in parts.Spec.Uses.OfType<ServiceUse>())
            yield return new(Peer.App(parts.Namespace, use.Name), DaprSidecar.InternalPort);
        foreach (var port in DaprControlPlane.Ports)
            yield return new(Peer.AllIn(dapr.ControlPlaneNamespace), port);
    }
}

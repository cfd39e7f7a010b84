using System.Collections.Immutable;
using static Erp.Components.ObservabilityNames;
using Pods = Erp.Components.ObservabilityPeers;
using Visitor = Erp.Components.TrafficPolicy.Caller;

namespace Erp.Components;

/// <summary>Who talks to whom for the sake of observing, seen from the side of observability; services and data let Prometheus in themselves.</summary>
internal static class ObservabilityTraffic
{
    private const string Anywhere = "0.0.0.0/0";
    private const int Https = 443;

    public static void Create(ObservabilityParts parts, params IEnumerable<Pulumi.Resource> after)
    {
        ImmutableArray<Pulumi.Resource> namespaces = [.. after];
        foreach (var (name, pods, callers, targets) in Policies(parts.Args))
            TrafficPolicy.Create(parts.Child($"{name}-traffic"), pods, parts.Labels(name, parts.Child($"{name}-traffic")), callers, targets, parts.Options(namespaces));
    }

    private static IEnumerable<(string Name, PodPeer Pods, Visitor[] Callers, IEnumerable<Endpoint> Targets)> Policies(ObservabilityArgs args)
    {
        var (logs, traces) = (args.Settings.Logs is not null, args.Settings.Traces is not null);
        var api = ApiServerPorts.Select(port => new Endpoint(Peer.Addresses(args.Addresses.ApiServers), port)).ToList();
        var apiServers = Peer.Addresses(args.Addresses.ApiServers);

        // What no other policy selects neither hears nor speaks.
        yield return ("monitoring-default", (PodPeer)Peer.AllIn(Namespace), [], []);
        yield return ("agents-default", (PodPeer)Peer.AllIn(AgentNamespace), [], []);

        yield return ("prometheus", Pods.Prometheus, [new(Pods.Grafana, PrometheusPort), new(Pods.Adapter, PrometheusPort), new(Pods.Prometheus, PrometheusPort, ReloaderPort)],
            [.. ScrapeTargets.Of(args), .. api]);
        yield return ("alertmanager", Pods.Alertmanager,
            [new(Pods.Prometheus, AlertmanagerPort, ReloaderPort), new(Pods.Grafana, AlertmanagerPort), new(Pods.Alertmanager, AlertmanagerGossipPort)],
            [new(Pods.Alertmanager, AlertmanagerGossipPort), .. args.Receivers.Select(r => new Endpoint(Peer.Addresses(Anywhere), r.Port))]);
        yield return ("grafana", Pods.Grafana,
            [new(Pods.Prometheus, GrafanaPort), .. args.Edge is { } edge ? new Visitor[] { new(edge, GrafanaPort) } : []],
            [
                new(Pods.Prometheus, PrometheusPort), new(Pods.Alertmanager, AlertmanagerPort), .. api,
                .. logs ? new Endpoint[] { new(Pods.Loki, LokiPort) } : [], .. traces ? new Endpoint[] { new(Pods.Jaeger, JaegerQueryPort) } : [],
            ]);
        yield return ("operator", Pods.Operator, [new(apiServers, OperatorPort), new(Pods.Prometheus, OperatorPort)], api);
        yield return ("state-metrics", Pods.StateMetrics, [new(Pods.Prometheus, StateMetricsPort)], api);
        yield return ("admission-create", Pods.AdmissionCreate, [], api);
        yield return ("admission-patch", Pods.AdmissionPatch, [], api);
        yield return ("crd-upgrade", Pods.CrdUpgrade, [], api);
        yield return ("adapter", Pods.Adapter, [new(apiServers, AdapterPort)], [new(Pods.Prometheus, PrometheusPort), .. api]);
        yield return ("collector", Pods.Collector,
            [.. args.Watched.Services.Select(s => new Visitor(Peer.App(s.Namespace, s.Name), OtlpGrpcPort, OtlpHttpPort)), new(Pods.Prometheus, TelemetryPort)],
            traces ? [new(Pods.Jaeger, OtlpGrpcPort)] : []);
        if (traces)
            yield return ("jaeger", Pods.Jaeger, [new(Pods.Collector, OtlpGrpcPort), new(Pods.Grafana, JaegerQueryPort), new(Pods.Prometheus, TelemetryPort)], []);
        if (logs)
        {
            yield return ("loki", Pods.Loki, [new(Pods.Alloy, LokiPort), new(Pods.Grafana, LokiPort), new(Pods.Prometheus, LokiPort)],
                args.Settings.Logs!.Bucket is null ? [] : [new(Peer.Addresses(Anywhere), Https)]);
            yield return ("alloy", Pods.Alloy, [new(Pods.Prometheus, AlloyPort)], [new(Pods.Loki, LokiPort), .. api]);
        }
    }
}

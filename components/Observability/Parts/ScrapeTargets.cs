using static Erp.Components.ObservabilityNames;
using Pods = Erp.Components.ObservabilityPeers;

namespace Erp.Components;

/// <summary>All that Prometheus reads from.</summary>
internal static class ScrapeTargets
{
    public static IEnumerable<Endpoint> Of(ObservabilityArgs args) =>
    [
        .. Own(args.Settings),
        .. args.Watched.Services.Where(s => s.Http is not null).Select(s => new Endpoint(Peer.App(s.Namespace, s.Name), s.MetricsPortNumber)),
        .. Data(args.Watched),
        new(Peer.Addresses(args.Addresses.Nodes), KubeletPort),
        new(Peer.Addresses(args.Addresses.Nodes), NodeExporterPort),
        new(Peer.Pods("kube-system", ("k8s-app", "kube-dns")), DnsMetricsPort),
        .. args.AlsoScraped.SelectMany(pods => pods.Endpoints),
    ];

    private static IEnumerable<Endpoint> Own(ObservabilitySettings settings)
    {
        yield return new(Pods.Prometheus, PrometheusPort);
        yield return new(Pods.Prometheus, ReloaderPort);
        yield return new(Pods.Alertmanager, AlertmanagerPort);
        yield return new(Pods.Alertmanager, ReloaderPort);
        yield return new(Pods.Grafana, GrafanaPort);
        yield return new(Pods.Operator, OperatorPort);
        yield return new(Pods.StateMetrics, StateMetricsPort);
        yield return new(Pods.Collector, TelemetryPort);
        if (settings.Traces is not null) yield return new(Pods.Jaeger, TelemetryPort);
        if (settings.Logs is null) yield break;
        yield return new(Pods.Loki, LokiPort);
        yield return new(Pods.Alloy, AlloyPort);
    }

    private static IEnumerable<Endpoint> Data(MonitoredPlatform watched)
    {
        if (watched.Postgres is { } postgres) yield return new(Peer.AllIn(postgres.Namespace), PostgresExporterPort);
        if (watched.Redis is { } redis) yield return new(Peer.AllIn(redis.Namespace), RedisExporterPort);
        if (watched.Kafka is { } kafka) yield return new(Peer.AllIn(kafka.Namespace), KafkaExporterPort);
    }
}

namespace Erp.Components;

/// <summary>What the charts call what they make, and where it listens. Nobody else writes these down.</summary>
public static class ObservabilityNames
{
    /// <summary>Everything but the agents; Pod Security "restricted" is enforced.</summary>
    public const string Namespace = "erp-monitoring";

    /// <summary>The agents, which read their nodes.</summary>
    public const string AgentNamespace = "erp-agents";

    /// <summary>The Service that leads to Grafana.</summary>
    public const string GrafanaService = $"{Stack}-grafana";
    public const int GrafanaServicePort = 80;

    internal const string Stack = "kube-prometheus-stack";
    internal const string Adapter = "prometheus-adapter";
    internal const string Loki = "loki";
    internal const string Alloy = "alloy";
    internal const string Jaeger = "jaeger";
    internal const string Collector = "otel-collector";

    internal const int PrometheusPort = 9090;
    internal const int AlertmanagerPort = 9093;
    internal const int AlertmanagerGossipPort = 9094;
    internal const int GrafanaPort = 3000;
    internal const int ReloaderPort = 8080;
    internal const int StateMetricsPort = 8080;
    internal const int NodeExporterPort = 9100;
    internal const int KubeletPort = 10250;
    internal const int OperatorPort = 10250;
    internal const int AdapterPort = 6443;
    internal const int LokiPort = 3100;
    internal const int AlloyPort = 12345;
    internal const int OtlpGrpcPort = 4317;
    internal const int OtlpHttpPort = 4318;
    internal const int JaegerQueryPort = 16686;
    internal const int TelemetryPort = 8888;
    internal const int PostgresExporterPort = 9187;
    internal const int RedisExporterPort = 9121;
    internal const int KafkaExporterPort = 5556;
    internal const int DnsMetricsPort = 9153;

    /// <summary>The API server as pods see it, and as it listens behind that.</summary>
    internal static int[] ApiServerPorts { get; } = [443, 6443];

    internal static string Host(string service) => $"{service}.{Namespace}.svc.cluster.local";

    internal static string PrometheusHost => Host($"{Stack}-prometheus");
}

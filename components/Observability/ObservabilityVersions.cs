namespace Erp.Components;

/// <summary>Every chart and image of observability, pinned.</summary>
public static class ObservabilityVersions
{
    private const string PrometheusCommunity = "https://prometheus-community.github.io/helm-charts";

    public static Chart PrometheusStack { get; } = Chart.Http(PrometheusCommunity, "kube-prometheus-stack", "88.5.3");
    public static Chart PrometheusAdapter { get; } = Chart.Http(PrometheusCommunity, "prometheus-adapter", "5.3.0");
    public static Chart Loki { get; } = Chart.Oci("oci://ghcr.io/grafana-community/helm-charts/loki", "18.11.0");
    public static Chart Alloy { get; } = Chart.Http("https://grafana.github.io/helm-charts", "alloy", "1.11.1");
    public static Chart Jaeger { get; } = Chart.Http("https://jaegertracing.github.io/helm-charts", "jaeger", "4.11.1");
    public static Chart Collector { get; } = Chart.Http("https://open-telemetry.github.io/opentelemetry-helm-charts", "opentelemetry-collector", "0.170.0");

    /// <summary>The distribution made for Kubernetes; the chart insists on being told.</summary>
    public const string CollectorImage = "otel/opentelemetry-collector-k8s";
    public const string CollectorTag = "0.158.0";

    /// <summary>Unpacks the CRDs for the job that upgrades them; the chart would take whatever is latest.</summary>
    public const string BusyboxTag = "1.38.0";
}

using Erp.Components.ObservabilityValues;
using Pulumi;
using Pulumi.Kubernetes.Helm.V3;

namespace Erp.Components;

/// <summary>Gives autoscalers the one metric that they may ask for beside CPU and memory.</summary>
public static class MetricsAdapter
{
    /// <summary>What an autoscaler calls it.</summary>
    public const string RequestsPerSecond = "http_requests_per_second";

    internal static Release Create(ObservabilityParts parts, params IEnumerable<Resource> after) =>
        HelmRelease.Create(parts.Child("adapter"), ObservabilityNames.Adapter, ObservabilityVersions.PrometheusAdapter, ObservabilityNames.Namespace,
            Values(parts.Settings), ReleaseTiming.Stateless, parts.Options(after));

    internal static AdapterValues Values(ObservabilitySettings settings) => new()
    {
        Prometheus = new() { Url = $"http://{ObservabilityNames.PrometheusHost}", Port = ObservabilityNames.PrometheusPort },
        Replicas = settings.Metrics.Replicas,
        Rules = new() { Default = false, Custom = [Requests] },
        Resources = ResourceValues.Small,
        PodDisruptionBudget = settings.Metrics.Replicas > 1 ? new() { Enabled = true, MaxUnavailable = 1 } : null,
    };

    private static AdapterRule Requests { get; } = new()
    {
        SeriesQuery = HttpConvention.Requests + "{namespace!=\"\",pod!=\"\"}",
        Resources = new()
        {
            ["overrides"] = new Dictionary<string, object>
            {
                ["namespace"] = new Dictionary<string, object> { ["resource"] = "namespace" },
                ["pod"] = new Dictionary<string, object> { ["resource"] = "pod" },
            },
        },
        Name = new() { ["as"] = RequestsPerSecond },
        MetricsQuery = "sum by (<<.GroupBy>>) (rate(<<.Series>>{<<.LabelMatchers>>}[2m]))",
    };
}

using System.Collections.Immutable;

namespace Erp.Components.Dashboards;

/// <summary>One service at a time: rate, errors, duration, saturation, and its log.</summary>
internal static class ServiceDashboard
{
    private const string App = "app=\"$app\"";

    public static Dashboard? Of(MonitoredPlatform platform)
    {
        if (platform.Services.IsEmpty) return null;
        var ns = Alerts.Alert.AnyOf("namespace", [.. platform.Services.Select(s => s.Namespace).Distinct()]);
        var service = $"{ns},{App}";
        var pods = $"{ns},pod=~\"$app-.*\",container!=\"\"";
        return new("erp-service", $"{platform.Platform}: service",
        [
            new("Rate and errors",
                Panel.Lines("Requests by status", Unit.RequestsPerSecond,
                    new Query($"sum by (status) (rate({HttpConvention.Requests}{{{service}}}[5m]))", "{{status}}")),
                Panel.Lines("Share of server errors by version", Unit.Ratio,
                    new Query(
                        $"sum by (version) (rate({HttpConvention.Requests}{{{service},{HttpConvention.Status}=~\"5..\"}}[5m]))"
                        + $" / sum by (version) (rate({HttpConvention.Requests}{{{service}}}[5m]))", "{{version}}")) with { Alarm = 0.05 }),
            new("Duration",
                Panel.Lines("Latency", Unit.Seconds, [.. new[] { 0.5, 0.95, 0.99 }.Select(q => new Query(Quantile(q, "", service), $"{q * 100:0} of 100 requests"))]),
                Panel.Lines("Latency by version, 95 of 100 requests", Unit.Seconds, new Query(Quantile(0.95, ", version", service), "{{version}}"))),
            new("Saturation",
                Panel.Lines("CPU of its limit", Unit.Ratio, new Query(
                    $"sum by (pod) (rate(container_cpu_usage_seconds_total{{{pods}}}[5m]))"
                    + $" / sum by (pod) (kube_pod_container_resource_limits{{{pods},resource=\"cpu\"}})", "{{pod}}")) with { Alarm = 0.9 },
                Panel.Lines("Memory of its limit", Unit.Ratio, new Query(
                    $"sum by (pod) (container_memory_working_set_bytes{{{pods}}})"
                    + $" / sum by (pod) (kube_pod_container_resource_limits{{{pods},resource=\"memory\"}})", "{{pod}}")) with { Alarm = 0.9 },
                Panel.Lines("Replicas", Unit.None,
                    new("sum by (deployment) (kube_deployment_status_replicas_available{" + ns + ",deployment=~\"$app(-.+)?\"})", "{{deployment}} available"),
                    new("max(kube_horizontalpodautoscaler_spec_max_replicas{" + ns + ",horizontalpodautoscaler=~\"$app(-.+)?\"})", "autoscaler's limit")),
                Panel.Lines("Restarts", Unit.None,
                    new Query($"sum by (pod) (increase(kube_pod_container_status_restarts_total{{{pods}}}[1h]))", "{{pod}}")) with { Alarm = 1 }),
            .. platform.Logs ? ImmutableArray.Create(new Row("Log", Panel.Logs("Log", $"{{{service}}}"))) : [],
        ])
        {
            Choices = [new("app", "Service", [.. platform.Services.Select(s => s.Name)])],
        };
    }

    private static string Quantile(double quantile, string alsoBy, string service) =>
        $"histogram_quantile({quantile}, sum by (le{alsoBy}) (rate({HttpConvention.Duration}{{{service}}}[5m])))";
}

namespace Erp.Components.Alerts;

/// <summary>The watchers, watched.</summary>
internal static class StackAlerts
{
    public const string Watchdog = "Watchdog";

    public static IEnumerable<Rule> Of(MonitoredPlatform platform)
    {
        yield return new AlertRule(Watchdog, AlertSeverity.None, TimeSpan.Zero, "vector(1)",
            "Alerting works",
            "Always on, so that whoever expects it notices when Prometheus or Alertmanager no longer deliver.");

        yield return Alert.Warning("ScrapeTargetsDown", 15,
            "count by (namespace, job) (up == 0) / count by (namespace, job) (up) > 0.1",
            "Metrics of {{ $labels.job }} are missing",
            "{{ $value | humanizePercentage }} of the targets of {{ $labels.namespace }}/{{ $labels.job }} cannot be scraped: alerts on them are blind.");

        yield return Alert.Critical("AlertsNotDelivered", 5,
            "sum by (integration) (rate(alertmanager_notifications_failed_total[5m])) > 0",
            "Alertmanager cannot reach {{ $labels.integration }}",
            "Notifications by {{ $labels.integration }} fail: people are not told of other alerts.");

        yield return Alert.Warning("RuleEvaluationFails", 5,
            "sum by (rule_group) (increase(prometheus_rule_evaluation_failures_total[5m])) > 0",
            "Rules are not evaluated",
            "Prometheus fails to evaluate rules of {{ $labels.rule_group }}: their alerts cannot fire.");

        if (platform.Logs)
            yield return Alert.Warning("LogsDropped", 10,
                "sum by (namespace) (rate(loki_write_dropped_entries_total[5m])) > 0",
                "Logs are being lost",
                "The log agents in {{ $labels.namespace }} drop {{ $value | humanize }} lines a second.");

        if (platform.Traces)
            yield return Alert.Warning("TracesDropped", 10,
                "sum by (namespace, exporter) (rate(otelcol_exporter_send_failed_spans_total[5m])) > 0",
                "Traces are being lost",
                "The collector in {{ $labels.namespace }} cannot hand {{ $value | humanize }} spans a second to {{ $labels.exporter }}.");
    }
}

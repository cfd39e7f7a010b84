namespace Erp.Tests.Components.Observability.Alerts;

internal static class StackAlertCases
{
    public static IEnumerable<AlertCase> All =>
    [
        new("Watchdog", "always")
        {
            Fires = [new("Alerting works", "Always on, so that whoever expects it notices when Prometheus or Alertmanager no longer deliver.")],
        },

        new("ScrapeTargetsDown", "one exporter of four cannot be reached")
        {
            Given = Targets("0x30", "1x30", "1x30", "1x30"),
            Fires = [new("Metrics of redis are missing", "25% of the targets of erp-infra/redis cannot be scraped: alerts on them are blind.", ("namespace", "erp-infra"), ("job", "redis"))],
        },
        new("ScrapeTargetsDown", "a pod is replaced") { Given = Targets("0x5 stale", "1x30", "1x30", "1x30") },

        new("AlertsNotDelivered", "Slack refuses")
        {
            Given = { ["alertmanager_notifications_failed_total{namespace=\"monitoring\",integration=\"slack\"}"] = "0+1x30" },
            Fires = [new("Alertmanager cannot reach slack", "Notifications by slack fail: people are not told of other alerts.", ("integration", "slack"))],
        },
        new("AlertsNotDelivered", "Slack refused once, yesterday") { Given = { ["alertmanager_notifications_failed_total{integration=\"slack\"}"] = "7x30" } },

        new("RuleEvaluationFails", "a group fails")
        {
            Given = { ["prometheus_rule_evaluation_failures_total{rule_group=\"erp-services\"}"] = "0+1x30" },
            Fires = [new("Rules are not evaluated", "Prometheus fails to evaluate rules of erp-services: their alerts cannot fire.", ("rule_group", "erp-services"))],
        },
        new("RuleEvaluationFails", "none fails") { Given = { ["prometheus_rule_evaluation_failures_total{rule_group=\"erp-services\"}"] = "0x30" } },

        new("LogsDropped", "an agent gives up on lines")
        {
            Given = { ["loki_write_dropped_entries_total{namespace=\"erp-agents\",reason=\"rate_limited\"}"] = "0+120x30" },
            Fires = [new("Logs are being lost", "The log agents in erp-agents drop 2 lines a second.", ("namespace", "erp-agents"))],
        },
        new("LogsDropped", "all lines arrive") { Given = { ["loki_write_dropped_entries_total{namespace=\"erp-agents\",reason=\"rate_limited\"}"] = "0x30" } },

        new("TracesDropped", "Jaeger is away")
        {
            Given = { ["otelcol_exporter_send_failed_spans_total{namespace=\"erp-monitoring\",exporter=\"otlp\"}"] = "0+300x30" },
            Fires = [new("Traces are being lost", "The collector in erp-monitoring cannot hand 5 spans a second to otlp.", ("namespace", "erp-monitoring"), ("exporter", "otlp"))],
        },
        new("TracesDropped", "all spans arrive") { Given = { ["otelcol_exporter_send_failed_spans_total{namespace=\"erp-monitoring\",exporter=\"otlp\"}"] = "0x30" } },

        new("EdgeErrors", "one answer in ten is an error")
        {
            Given = Edge(good: "0+90x30", bad: "0+10x30"),
            Fires = [new("The edge answers with errors", "10% of the answers that leave the proxies in erp-edge are server errors.")],
        },
        new("EdgeErrors", "one answer in a hundred is an error, and the probes of the proxy itself fail")
        {
            Given = new(Edge(good: "0+99x30", bad: "0+1x30"))
            {
                ["envoy_http_downstream_rq_xx{namespace=\"erp-edge\",envoy_http_conn_manager_prefix=\"admin\",envoy_response_code_class=\"5\"}"] = "0+1000x30",
            },
        },
    ];

    private static Dictionary<string, string> Targets(params string[] up) =>
        up.Select((v, i) => (v, i)).ToDictionary(p => $"up{{namespace=\"erp-infra\",job=\"redis\",pod=\"r-{p.i}\"}}", p => p.v);

    private static Dictionary<string, string> Edge(string good, string bad) => new()
    {
        ["envoy_http_downstream_rq_xx{namespace=\"erp-edge\",envoy_http_conn_manager_prefix=\"http-10080\",envoy_response_code_class=\"2\"}"] = good,
        ["envoy_http_downstream_rq_xx{namespace=\"erp-edge\",envoy_http_conn_manager_prefix=\"http-10080\",envoy_response_code_class=\"5\"}"] = bad,
    };
}

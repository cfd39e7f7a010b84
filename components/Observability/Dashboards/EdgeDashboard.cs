using Erp.Components.Alerts;

namespace Erp.Components.Dashboards;

/// <summary>What the outside sees.</summary>
internal static class EdgeDashboard
{
    public static Dashboard Of(MonitoredEdge edge) => new("erp-edge", "Edge",
    [
        new("Traffic",
            Panel.Lines("Requests by status", Unit.RequestsPerSecond, new Query(EdgeMetrics.ByClass(edge, "5m"), "{{envoy_response_code_class}}{{code}}{{status}}")),
            Panel.Lines("Share of server errors", Unit.Ratio, new Query($"{EdgeMetrics.Errors(edge, "5m")} / {EdgeMetrics.Requests(edge, "5m")}", "errors")) with { Alarm = 0.05 },
            Panel.Lines("Connections", Unit.None, new Query(EdgeMetrics.Connections(edge), "open"))),
        new("Duration", Panel.Lines("Latency", Unit.Seconds, new(EdgeMetrics.Latency(edge, 0.5, "5m"), "half of the requests"), new(EdgeMetrics.Latency(edge, 0.95, "5m"), "95 of 100"))),
        new("Certificates", Panel.Lines("Time left", Unit.Seconds, new Query("min by (name) (certmanager_certificate_expiration_timestamp_seconds > 0) - time()", "{{name}}"))),
    ]);
}

namespace Erp.Components.Alerts;

/// <summary>The same questions, in the words of each proxy.</summary>
internal static class EdgeMetrics
{
    public static string Requests(MonitoredEdge edge, string window) => $"sum({Rate(edge, window)})";

    public static string Errors(MonitoredEdge edge, string window) => $"sum({Rate(edge, window, Words(edge).ServerError)})";

    public static string ByClass(MonitoredEdge edge, string window) => $"sum by ({Words(edge).Status}) ({Rate(edge, window)})";

    /// <summary>In seconds; Envoy counts in milliseconds.</summary>
    public static string Latency(MonitoredEdge edge, double quantile, string window) =>
        $"histogram_quantile({quantile}, sum by (le) (rate({Words(edge).Duration}{{{Words(edge).Of}}}[{window}])))" + (edge.Proxy == EdgeProxy.Envoy ? " / 1000" : "");

    public static string Connections(MonitoredEdge edge) => edge.Proxy switch
    {
        EdgeProxy.Envoy => $"sum(envoy_http_downstream_cx_active{{{Words(edge).Of}}})",
        EdgeProxy.Traefik => $"sum(traefik_open_connections{{{Words(edge).Of}}})",
        _ => $"sum(nginx_ingress_controller_nginx_process_connections{{{Words(edge).Of},state=\"active\"}})",
    };

    private static string Rate(MonitoredEdge edge, string window, string? also = null) =>
        $"rate({Words(edge).Requests}{{{Words(edge).Of}{(also is null ? "" : $",{also}")}}}[{window}])";

    private static Vocabulary Words(MonitoredEdge edge) => edge.Proxy switch
    {
        // Its own listeners for operation are no traffic.
        EdgeProxy.Envoy => new("envoy_http_downstream_rq_xx", "envoy_http_downstream_rq_time_bucket", "envoy_response_code_class",
            "envoy_response_code_class=\"5\"", $"namespace=\"{edge.Namespace}\",envoy_http_conn_manager_prefix!~\"admin|eg-ready.*\""),
        EdgeProxy.Traefik => new("traefik_entrypoint_requests_total", "traefik_entrypoint_request_duration_seconds_bucket", "code",
            "code=~\"5..\"", $"namespace=\"{edge.Namespace}\",entrypoint=~\"web|websecure\""),
        // The controller labels its series with the namespace of the Ingress, so its own is the one that was there first.
        _ => new("nginx_ingress_controller_requests", "nginx_ingress_controller_request_duration_seconds_bucket", "status",
            "status=~\"5..\"", $"controller_namespace=\"{edge.Namespace}\""),
    };

    /// <summary>What a proxy calls its metrics, and which series of them are ours.</summary>
    private sealed record Vocabulary(string Requests, string Duration, string Status, string ServerError, string Of);
}

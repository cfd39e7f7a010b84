namespace Erp.Components.Alerts;

/// <summary>The same questions, in the words of each proxy.</summary>
internal static class EdgeMetrics
{
    private const string NginxRequests = "nginx_ingress_controller_requests";

    public static string Requests(MonitoredEdge edge, string window) => edge.Proxy switch
    {
        EdgeProxy.Envoy => $"sum(rate(envoy_http_downstream_rq_xx{{{Of(edge)}}}[{window}]))",
        _ => $"sum(rate({NginxRequests}{{{Of(edge)}}}[{window}]))",
    };

    public static string Errors(MonitoredEdge edge, string window) => edge.Proxy switch
    {
        EdgeProxy.Envoy => $"sum(rate(envoy_http_downstream_rq_xx{{{Of(edge)},envoy_response_code_class=\"5\"}}[{window}]))",
        _ => $"sum(rate({NginxRequests}{{{Of(edge)},status=~\"5..\"}}[{window}]))",
    };

    public static string ByClass(MonitoredEdge edge, string window) => edge.Proxy switch
    {
        EdgeProxy.Envoy => $"sum by (envoy_response_code_class) (rate(envoy_http_downstream_rq_xx{{{Of(edge)}}}[{window}]))",
        _ => $"sum by (status) (rate({NginxRequests}{{{Of(edge)}}}[{window}]))",
    };

    /// <summary>In seconds; Envoy counts in milliseconds.</summary>
    public static string Latency(MonitoredEdge edge, double quantile, string window) => edge.Proxy switch
    {
        EdgeProxy.Envoy => $"histogram_quantile({quantile}, sum by (le) (rate(envoy_http_downstream_rq_time_bucket{{{Of(edge)}}}[{window}]))) / 1000",
        _ => $"histogram_quantile({quantile}, sum by (le) (rate(nginx_ingress_controller_request_duration_seconds_bucket{{{Of(edge)}}}[{window}])))",
    };

    public static string Connections(MonitoredEdge edge) => edge.Proxy switch
    {
        EdgeProxy.Envoy => $"sum(envoy_http_downstream_cx_active{{{Of(edge)}}})",
        _ => $"sum(nginx_ingress_controller_nginx_process_connections{{{Of(edge)},state=\"active\"}})",
    };

    // The controller labels its series with the namespace of the Ingress, so its own is the one that was there first.
    private static string Of(MonitoredEdge edge) => edge.Proxy switch
    {
        EdgeProxy.Envoy => $"namespace=\"{edge.Namespace}\",envoy_http_conn_manager_prefix!~\"admin|eg-ready.*\"",
        _ => $"controller_namespace=\"{edge.Namespace}\"",
    };
}

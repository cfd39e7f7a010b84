using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.KubernetesCrds.Monitoring.V1;

namespace Erp.Components;

/// <summary>Monitors for what comes without one of its own.</summary>
internal static class OwnMonitors
{
    public static void Create(ObservabilityParts parts, params IEnumerable<Resource> after)
    {
        if (parts.Settings.Traces is not null) Jaeger(parts, after);
        if (parts.Args.Watched.Edge is { Proxy: EdgeProxy.Envoy } edge) Envoy(parts, edge, after);
    }

    private static void Jaeger(ObservabilityParts parts, IEnumerable<Resource> after) => Monitor(parts, ObservabilityNames.Jaeger,
        ObservabilityPeers.Jaeger, new PodMetricsEndpointArgs { PortNumber = ObservabilityNames.TelemetryPort }, after);

    private static void Envoy(ObservabilityParts parts, MonitoredEdge edge, IEnumerable<Resource> after) => Monitor(parts, "envoy",
        (PodPeer)Peer.App(edge.Namespace, "envoy"), new PodMetricsEndpointArgs { PortNumber = edge.MetricsPort, Path = "/stats/prometheus" }, after);

    private static void Monitor(ObservabilityParts parts, string app, PodPeer pods, PodMetricsEndpointArgs endpoint, IEnumerable<Resource> after)
    {
        var selector = new LabelSelectorArgs();
        foreach (var (key, value) in pods.Labels) selector.MatchLabels.Add(key, value);
        endpoint.Interval = Alerts.PromDuration.Of(PrometheusStack.Interval);
        _ = new PodMonitor(parts.Child($"{app}-monitor"), new PodMonitorArgs
        {
            Metadata = parts.Metadata(app, app),
            Spec = new PodMonitorSpecArgs
            {
                NamespaceSelector = new NamespaceSelectorArgs { MatchNames = { pods.Namespace } },
                Selector = selector,
                PodMetricsEndpoints = { endpoint },
            },
        }, parts.Options(after));
    }
}

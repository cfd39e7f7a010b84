using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.KubernetesCrds.Monitoring.V1;

namespace Erp.Components;

/// <summary>Monitors for what comes without one of its own.</summary>
internal static class OwnMonitors
{
    public static void Create(ObservabilityParts parts, params IEnumerable<Resource> after)
    {
        if (parts.Settings.Traces is not null) Create(parts, new ScrapedPods(ObservabilityNames.Jaeger, ObservabilityPeers.Jaeger, ObservabilityNames.TelemetryPort), after);
        foreach (var pods in parts.Args.AlsoScraped) Create(parts, pods, after);
    }

    private static void Create(ObservabilityParts parts, ScrapedPods pods, IEnumerable<Resource> after) => _ = new PodMonitor(parts.Child($"{pods.Name}-monitor"), new PodMonitorArgs
    {
        Metadata = parts.Metadata(pods.Name, pods.Name),
        Spec = new PodMonitorSpecArgs
        {
            NamespaceSelector = new NamespaceSelectorArgs { MatchNames = { pods.Pods.Namespace } },
            Selector = Selector(pods.Pods),
            PodMetricsEndpoints = pods.Ports.Select(port => new PodMetricsEndpointArgs { PortNumber = port, Path = pods.Path, Interval = Alerts.PromDuration.Of(PrometheusStack.Interval) }).ToArray(),
        },
    }, parts.Options(after));

    private static LabelSelectorArgs Selector(PodPeer pods)
    {
        var selector = new LabelSelectorArgs();
        foreach (var (key, value) in pods.Labels) selector.MatchLabels.Add(key, value);
        return selector;
    }
}

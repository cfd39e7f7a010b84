namespace Erp.Components;

/// <summary>The pods of observability, for the policies on both ends.</summary>
public static class ObservabilityPeers
{
    /// <summary>Who scrapes: whatever exports metrics lets these pods in.</summary>
    public static PodPeer Prometheus { get; } = App("prometheus");

    /// <summary>Who takes traces.</summary>
    public static PodPeer Collector { get; } = App("opentelemetry-collector");

    internal static PodPeer Alertmanager { get; } = OfStack("alertmanager", $"{ObservabilityNames.Stack}-alertmanager");
    internal static PodPeer Grafana { get; } = OfStack("grafana", ObservabilityNames.Stack);
    internal static PodPeer StateMetrics { get; } = OfStack("kube-state-metrics", ObservabilityNames.Stack);
    internal static PodPeer Adapter { get; } = App("prometheus-adapter");
    internal static PodPeer Loki { get; } = App("loki");
    internal static PodPeer Jaeger { get; } = App("jaeger");
    internal static PodPeer Operator { get; } = (PodPeer)Peer.Pods(ObservabilityNames.Namespace, ("app", $"{ObservabilityNames.Stack}-operator"));

    /// <summary>The jobs that make and hand out the webhook's certificate, and the one that upgrades the CRDs.</summary>
    internal static PodPeer AdmissionCreate { get; } = (PodPeer)Peer.Pods(ObservabilityNames.Namespace, ("app", $"{ObservabilityNames.Stack}-admission-create"));
    internal static PodPeer AdmissionPatch { get; } = (PodPeer)Peer.Pods(ObservabilityNames.Namespace, ("app", $"{ObservabilityNames.Stack}-admission-patch"));

    internal static PodPeer CrdUpgrade { get; } = OfStack("crd-upgrade", ObservabilityNames.Stack);

    internal static PodPeer Alloy { get; } = (PodPeer)Peer.App(ObservabilityNames.AgentNamespace, "alloy");

    private static PodPeer OfStack(string name, string instance) =>
        (PodPeer)Peer.Pods(ObservabilityNames.Namespace, (LabelNames.Name, name), (LabelNames.Instance, instance));

    private static PodPeer App(string name) => (PodPeer)Peer.App(ObservabilityNames.Namespace, name);
}

using Pulumi.KubernetesCrds.Monitoring.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace Erp.Components;

/// <summary>Has Prometheus ask the service for its metrics.</summary>
internal static class ServiceMonitoring
{
    private const string Interval = "15s";

    public static ServiceMonitor Create(ServiceParts parts) => new(parts.Spec.Name, new ServiceMonitorArgs
    {
        Metadata = parts.Metadata(parts.Spec.Name),
        Spec = new ServiceMonitorSpecArgs
        {
            // By instance, which is the Service's own name: the Services beside it lead to the same pods.
            Selector = new LabelSelectorArgs { MatchLabels = { [LabelNames.Instance] = parts.Spec.Name } },
            Endpoints = { new EndpointArgs { Port = Port.MetricsName, Path = "/metrics", Interval = Interval } },
        },
    }, parts.Options());
}

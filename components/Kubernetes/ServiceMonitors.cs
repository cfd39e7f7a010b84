using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.KubernetesCrds.Monitoring.V1;

namespace Erp.Components;

/// <summary>Has Prometheus ask the pods behind one Service.</summary>
internal static class ServiceMonitors
{
    private const string Interval = "15s";

    public static ServiceMonitor Create(string service, ObjectMetaArgs metadata, string port, CustomResourceOptions options) => new(service, new ServiceMonitorArgs
    {
        Metadata = metadata,
        Spec = new ServiceMonitorSpecArgs
        {
            Selector = new LabelSelectorArgs { MatchLabels = { [LabelNames.Instance] = service } },
            Endpoints = { new EndpointArgs { Port = port, Interval = Interval } },
        },
    }, options);
}

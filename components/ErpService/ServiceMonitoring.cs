using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.KubernetesCrds.Monitoring.V1;

namespace Erp.Components;

/// <summary>Has Prometheus ask the pods for their metrics, and tell service, version and track apart in what it gets.</summary>
internal static class ServiceMonitoring
{
    public static ServiceMonitor Create(ServiceParts parts) => new(parts.Spec.Name, new ServiceMonitorArgs
    {
        Metadata = parts.Metadata(parts.Spec.Name),
        Spec = new ServiceMonitorSpecArgs
        {
            JobLabel = LabelNames.Name,
            // By instance, which is a Service's own name: several lead to the same pods.
            Selector = new LabelSelectorArgs
            {
                MatchExpressions = { new LabelSelectorRequirementArgs { Key = LabelNames.Instance, Operator = "In", Values = ServiceAddresses.Scraped(parts).ToArray() } },
            },
            Endpoints = { ServiceScrape.Endpoint(parts.Args.Scraping!.Dialect) },
        },
    }, parts.Options());

    /// <summary>For a Prometheus that finds its targets by annotations.</summary>
    public static void Annotate(InputMap<string> annotations, Port metrics)
    {
        annotations.Add("prometheus.io/scrape", "true");
        annotations.Add("prometheus.io/port", metrics.Number.ToString());
        annotations.Add("prometheus.io/path", ServiceScrape.Path);
    }
}

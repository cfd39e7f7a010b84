using Erp.Infra.Checks.Reading;

namespace Erp.Infra.Checks.Observability;

public sealed class Scraped() : PlanRule("ERP120", "Metrics that somebody collects",
    "Add a ServiceMonitor that selects the Service, with the name of its metrics port.", Severities.Error)
{
    private const string MetricsPort = "metrics";

    public override IEnumerable<Violation> Check(PlanIndex plan)
    {
        var watched = plan.Of("ServiceMonitor").Where(AsksForMetrics).SelectMany(m => Monitors.Services(m, plan)).Where(OffersMetrics).ToHashSet();
        var podMonitors = plan.Of("PodMonitor").ToList();
        foreach (var pod in plan.Pods.Where(p => p.IsLasting))
            if (MetricsOf(pod) is { } port && !plan.Services.Of(pod).Any(watched.Contains) && !podMonitors.Any(m => Watches(m, pod, port, plan)))
                yield return port.Because($"Nobody collects the metrics of {pod.Owner}");
    }

    private static Node? MetricsOf(Pod pod) => pod.Containers.SelectMany(c => c.Ports).FirstOrDefault(p => p["name"].Text == MetricsPort);

    // A monitor of these pods may be there for another container, such as Dapr's beside ours.
    private static bool Watches(KubeObject monitor, Pod pod, Node port, PlanIndex plan) =>
        monitor.Spec["podMetricsEndpoints"].Items.Any(e => e["port"].Text == MetricsPort || e["portNumber"].Number == port["containerPort"].Number)
        && Selector.Matches(monitor.Spec["selector"], pod.Labels) && Monitors.Namespaces(monitor, plan).Contains(pod.Namespace);

    private static bool AsksForMetrics(KubeObject monitor) =>
        monitor.Spec["endpoints"].Items.Any(e => e["port"].Text == MetricsPort || e["targetPort"].Exists);

    private static bool OffersMetrics(KubeObject service) => service.Spec["ports"].Items.Any(p => p["name"].Text == MetricsPort);
}

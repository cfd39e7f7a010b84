using Erp.Infra.Checks.Reading;

namespace Erp.Infra.Checks.Observability;

public sealed class Scraped() : PodRule("ERP120", "Metrics that somebody collects",
    "Add a ServiceMonitor that selects the Service, with the name of its metrics port.", Severities.Error)
{
    private const string MetricsPort = "metrics";

    protected override IEnumerable<Violation> Check(Pod pod, PlanIndex plan)
    {
        var port = pod.Containers.SelectMany(c => c.Ports).FirstOrDefault(p => p["name"].Text == MetricsPort);
        if (port is null || !pod.IsLasting) yield break;
        var monitors = plan.Of("ServiceMonitor").Where(m => m.Spec["endpoints"].Items.Any(e => e["port"].Text == MetricsPort || e["targetPort"].Exists)).ToList();
        var scraped = plan.Services.Of(pod).Any(s => s.Spec["ports"].Items.Any(p => p["name"].Text == MetricsPort) && monitors.Any(m => Selector.Matches(m.Spec["selector"], s.Labels)))
            || plan.Of("PodMonitor").Any(m => Selector.Matches(m.Spec["selector"], pod.Labels));
        if (!scraped)
            yield return port.Because($"Nobody collects the metrics of {pod.Owner}");
    }
}

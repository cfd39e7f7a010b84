using Erp.Infra.Checks.Reading;

namespace Erp.Infra.Checks.Pods;

public sealed class Probed() : PodRule("ERP026", "Services with all three probes",
    "Give the container startup, readiness and liveness probes; a worker without a port needs liveness at least.", Severities.Error)
{
    protected override IEnumerable<Violation> Check(Pod pod, PlanIndex plan)
    {
        if (!pod.IsLasting) yield break;
        foreach (var container in pod.Containers)
        {
            if (container.Ports.Any())
                foreach (var probe in new[] { container.Node["startupProbe"], container.Node["readinessProbe"] }.Where(p => p.IsEmpty))
                    yield return probe.Because($"Container {container.Name} of {pod.Owner} has no {probe.Key}");
            if (container.Node["livenessProbe"].IsEmpty)
                yield return container.Node["livenessProbe"].Because($"Container {container.Name} of {pod.Owner} has no livenessProbe: when it hangs, it hangs for ever");
        }
    }
}

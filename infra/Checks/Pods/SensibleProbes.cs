using Erp.Infra.Checks.Reading;

namespace Erp.Infra.Checks.Pods;

public sealed class SensibleProbes() : PodRule("ERP027", "Probes that tell ready from dead",
    "Let liveness ask less and wait longer than readiness, and point probes at ports that the container declares.", Severities.Error)
{
    private const int DefaultPeriod = 10;
    private const int DefaultFailures = 3;

    protected override IEnumerable<Violation> Check(Pod pod, PlanIndex plan)
    {
        foreach (var container in pod.AllContainers)
        {
            var probes = new[] { container.Node["startupProbe"], container.Node["readinessProbe"], container.Node["livenessProbe"] }.Where(p => p.Exists).ToList();
            foreach (var port in probes.Select(PortOf).Where(p => p.Exists && !container.Listens(p)))
                yield return port.Because($"A probe of {pod.Owner} asks port {port.Scalar}, which container {container.Name} does not declare");
            foreach (var slow in probes.Where(p => p["timeoutSeconds"].Number > p["periodSeconds"].Number))
                yield return slow["timeoutSeconds"].Because($"The {slow.Key} of {pod.Owner} may take longer than the time between two of them");

            var (ready, alive) = (container.Node["readinessProbe"], container.Node["livenessProbe"]);
            if (!ready.Exists || !alive.Exists) continue;
            if (Patience(alive) < Patience(ready))
                yield return alive.Because($"{pod.Owner} is restarted after {Patience(alive)} s, before it would be taken out of service ({Patience(ready)} s)");
            else if (Handler(ready) == Handler(alive) && Patience(alive) < 2 * Patience(ready))
                yield return alive.Because($"Liveness and readiness of {pod.Owner} are the same question, so a busy pod is restarted instead of relieved");
        }
    }

    private static double Patience(Node probe) => (probe["periodSeconds"].Number ?? DefaultPeriod) * (probe["failureThreshold"].Number ?? DefaultFailures);

    private static Node PortOf(Node probe) =>
        new[] { probe["httpGet"]["port"], probe["tcpSocket"]["port"], probe["grpc"]["port"] }.FirstOrDefault(p => p.Exists) ?? probe["httpGet"]["port"];

    private static string Handler(Node probe) => string.Join('|',
        new[] { "httpGet", "tcpSocket", "grpc", "exec" }.SelectMany(h => probe[h].Leaves()).Select(l => $"{l.Key}={l.Scalar}"));
}

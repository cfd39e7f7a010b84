using Erp.Infra.Checks.Reading;
using Erp.Infra.Checks.Text;

namespace Erp.Infra.Checks.Objects;

public sealed class PossiblePorts() : PlanRule("ERP004", "Ports that can exist",
    "Use a number from 1 to 65535, a name of at most 15 lower-case characters, and each of them once.", Severities.Error)
{
    private const int Highest = 65535;
    private const int NameLength = 15;

    public override IEnumerable<Violation> Check(PlanIndex plan) =>
        plan.Pods.SelectMany(CheckPod).Concat(plan.Of("Service").SelectMany(CheckService));

    private static IEnumerable<Violation> CheckPod(Pod pod)
    {
        var ports = pod.Containers.SelectMany(c => c.Ports).ToList();
        return ports.SelectMany(p => CheckPort(p, "containerPort", pod.Owner))
            .Concat(Twice(ports, p => p["name"].Scalar, "name", pod.Owner))
            .Concat(Twice(ports, p => $"{p["containerPort"].Scalar}/{p["protocol"].Text ?? "TCP"}", "number", pod.Owner));
    }

    private static IEnumerable<Violation> CheckService(KubeObject service)
    {
        var ports = service.Spec["ports"].Items.ToList();
        if (ports.Count > 1)
            foreach (var port in ports.Where(p => !p["name"].Exists))
                yield return port.Because($"{service} has several ports, so each of them needs a name");
        foreach (var said in ports.SelectMany(p => CheckPort(p, "port", service)).Concat(Twice(ports, p => p["name"].Scalar, "name", service)))
            yield return said;
        foreach (var target in ports.Select(p => p["targetPort"]).Where(t => t.Number is < 1 or > Highest))
            yield return target.Because($"{service} sends to port {target.Scalar}, which cannot exist");
    }

    private static IEnumerable<Violation> CheckPort(Node port, string key, KubeObject owner)
    {
        if (port[key].Number is { } number && (number is < 1 or > Highest || number % 1 != 0))
            yield return port[key].Because($"{owner} has port {port[key].Scalar}, which cannot exist");
        if (port["name"].Text is { } name && !(name.Length <= NameLength && Names.IsLabel(name) && name.Any(char.IsAsciiLetter)))
            yield return port["name"].Because($"'{name}' is not a name that a port of {owner} can have");
    }

    private static IEnumerable<Violation> Twice(IEnumerable<Node> ports, Func<Node, string> by, string what, KubeObject owner) =>
        ports.Where(p => by(p).Length > 0).GroupBy(by).SelectMany(g => g.Skip(1)).Select(p => p.Because($"{owner} uses the port {what} {by(p)} twice"));
}

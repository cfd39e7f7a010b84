namespace Erp.Components;

/// <summary>Probes that ask nobody, ask too impatiently, or cannot tell a busy pod from a dead one.</summary>
internal static class ProbeCheck
{
    public static IEnumerable<ArgumentProblem> Problems(ServiceSpec spec)
    {
        var (liveness, readiness, startup) = (spec.Probes.Liveness, spec.Probes.Readiness, spec.Probes.Startup);
        foreach (var (name, probe) in new[] { ("liveness", liveness), ("readiness", readiness), ("startup", startup) })
        {
            var path = $"{spec.Name}.probes.{name}";
            if (probe.Question.AskedPort is { } port && spec.Find(port) is null)
                yield return new(path, $"asks on port '{port}', which the service does not declare.", PortCheck.Declared(spec));
            if (probe.Question is GrpcQuestion grpc && spec.Find(grpc.Port) is { } declared && declared.Number != grpc.Number)
                yield return new(path, $"asks on {grpc.Number}, but '{grpc.Port}' is {declared.Number}.", "Ask the port that is declared.");
            if (probe.Question is HttpQuestion { Path: var asked } && !asked.StartsWith('/'))
                yield return new(path, $"asks for '{asked}'.", "A path begins with '/'.");
            if (probe.Question is ExecQuestion { Command.IsEmpty: true })
                yield return new(path, "runs no command.", "Name one.");
            if (probe.Delay < 0 || probe.Period < 1 || probe.Timeout < 1 || probe.Failures < 1)
                yield return new(path, "has times that Kubernetes refuses.", "Delay from 0, the others from 1.");
            if (probe.Timeout > probe.Period)
                yield return new(path, $"may take {probe.Timeout} s every {probe.Period} s.", "Let it time out before the next one begins.");
        }
        if (liveness.Question.SameAs(readiness.Question))
            yield return new($"{spec.Name}.probes.liveness", "asks what readiness asks, so a busy pod is restarted instead of relieved.", "Ask less: another path, or only whether the port answers.");
        if (liveness.Patience < readiness.Patience)
            yield return new($"{spec.Name}.probes.liveness", $"gives up after {liveness.Patience} s, before readiness does ({readiness.Patience} s).", "Let liveness be the slower one.");
    }
}

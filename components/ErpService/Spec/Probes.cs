using System.Collections.Immutable;

namespace Erp.Components;

/// <summary>
/// How Kubernetes asks a service for its health: <see cref="Startup"/> until it is up, then <see cref="Liveness"/> slowly (a failure
/// restarts the pod) and <see cref="Readiness"/> quickly (a failure only takes it out of the traffic). The two never ask the same question.
/// </summary>
public sealed record Probes(Probe Liveness, Probe Readiness, Probe Startup)
{
    public static Probes Http(string liveness = "/health", string readiness = "/health/ready", string port = Port.HttpName) =>
        Of(ProbeQuestion.Http(liveness, port), ProbeQuestion.Http(readiness, port));

    /// <summary>The usual times: half a minute until the first liveness, two and a half to start.</summary>
    public static Probes Of(ProbeQuestion liveness, ProbeQuestion readiness) => new(
        new(liveness, Delay: 30, Period: 10, Timeout: 5, Failures: 3),
        new(readiness, Delay: 10, Period: 5, Timeout: 3, Failures: 3),
        new(liveness, Delay: 0, Period: 5, Timeout: 3, Failures: 30));
}

/// <summary>One probe; times in seconds.</summary>
public sealed record Probe(ProbeQuestion Question, int Delay, int Period, int Timeout, int Failures)
{
    /// <summary>How long answers may stay away before something happens.</summary>
    public int Patience => Period * Failures;
}

public abstract record ProbeQuestion
{
    /// <summary>The name of the port that is asked; null when a command is run.</summary>
    public abstract string? AskedPort { get; }

    public virtual bool SameAs(ProbeQuestion other) => Equals(other);

    public static ProbeQuestion Http(string path, string port = Port.HttpName) => new HttpQuestion(path, port);

    public static ProbeQuestion Grpc(Port port, string? service = null) => new GrpcQuestion(port.Name, port.Number, service);

    public static ProbeQuestion Tcp(string port) => new TcpQuestion(port);

    public static ProbeQuestion Exec(params ImmutableArray<string> command) => new ExecQuestion(command);
}

public sealed record HttpQuestion(string Path, string Port) : ProbeQuestion
{
    public override string? AskedPort => Port;
}

/// <summary>Kubernetes takes only a number here; the name is kept, so that it can be checked like the others.</summary>
public sealed record GrpcQuestion(string Port, int Number, string? Service) : ProbeQuestion
{
    public override string? AskedPort => Port;
}

public sealed record TcpQuestion(string Port) : ProbeQuestion
{
    public override string? AskedPort => Port;
}

public sealed record ExecQuestion(ImmutableArray<string> Command) : ProbeQuestion
{
    public override string? AskedPort => null;

    public override bool SameAs(ProbeQuestion other) => other is ExecQuestion exec && Command.SequenceEqual(exec.Command);
}

namespace Erp.Components;

/// <summary>
/// How Kubernetes asks a service for its health: <see cref="Startup"/> until it is up, then <see cref="Liveness"/> slowly (a failure
/// restarts the pod) and <see cref="Readiness"/> quickly (a failure only takes it out of the traffic). The two never ask the same question.
/// </summary>
public sealed record Probes(Probe Liveness, Probe Readiness, Probe Startup)
{
    public static Probes Http(string liveness = "/health", string readiness = "/health/ready", string port = Port.HttpName) => new(
        new(ProbeQuestion.Http(liveness, port), Delay: 30, Period: 10, Timeout: 5, Failures: 3),
        new(ProbeQuestion.Http(readiness, port), Delay: 10, Period: 5, Timeout: 3, Failures: 3),
        new(ProbeQuestion.Http(liveness, port), Delay: 0, Period: 5, Timeout: 3, Failures: 30));
}

/// <summary>One probe; times in seconds.</summary>
public sealed record Probe(ProbeQuestion Question, int Delay, int Period, int Timeout, int Failures);

public abstract record ProbeQuestion
{
    public static ProbeQuestion Http(string path, string port) => new HttpQuestion(path, port);

    public static ProbeQuestion Grpc(Port port) => new GrpcQuestion(port.Name, port.Number);

    public static ProbeQuestion Tcp(string port) => new TcpQuestion(port);

    public static ProbeQuestion Exec(params string[] command) => new ExecQuestion([.. command]);
}

public sealed record HttpQuestion(string Path, string Port) : ProbeQuestion;

/// <summary>Kubernetes takes only a number here; the name is kept, so that it can be checked like the others.</summary>
public sealed record GrpcQuestion(string Port, int Number) : ProbeQuestion;

public sealed record TcpQuestion(string Port) : ProbeQuestion;

public sealed record ExecQuestion(System.Collections.Immutable.ImmutableArray<string> Command) : ProbeQuestion;

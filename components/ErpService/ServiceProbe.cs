using Pulumi.Kubernetes.Types.Inputs.Core.V1;

namespace Erp.Components;

internal static class ServiceProbe
{
    public static ProbeArgs Of(Probe probe)
    {
        var args = new ProbeArgs
        {
            InitialDelaySeconds = probe.Delay,
            PeriodSeconds = probe.Period,
            TimeoutSeconds = probe.Timeout,
            FailureThreshold = probe.Failures,
            SuccessThreshold = 1,
        };
        switch (probe.Question)
        {
            case HttpQuestion http: args.HttpGet = new HTTPGetActionArgs { Path = http.Path, Port = http.Port }; break;
            case TcpQuestion tcp: args.TcpSocket = new TCPSocketActionArgs { Port = tcp.Port }; break;
            case ExecQuestion exec: args.Exec = new ExecActionArgs { Command = exec.Command.ToArray() }; break;
            case GrpcQuestion grpc: args.Grpc = GrpcOf(grpc); break;
            case var other: throw new ArgumentOutOfRangeException(nameof(probe), other, "There is no such probe.");
        }
        return args;
    }

    private static GRPCActionArgs GrpcOf(GrpcQuestion question)
    {
        var args = new GRPCActionArgs { Port = question.Number };
        if (question.Service is { } service) args.Service = service;
        return args;
    }
}

using Pulumi.Kubernetes.Types.Inputs.Core.V1;

namespace Erp.Components;

/// <summary>The container of a service.</summary>
internal static class ServiceContainer
{
    // Endpoints and load balancers learn of a stopping pod a little late; until then it goes on answering.
    private const int DrainSeconds = 10;

    public static ContainerArgs Of(ServiceParts parts, Variant variant, ServiceSettings settings)
    {
        var spec = parts.Spec;
        var container = new ContainerArgs
        {
            Name = spec.Name,
            Image = variant.Image.ToString(),
            // A digest never changes; a tag is asked for again, so that a moved one is seen by all nodes alike.
            ImagePullPolicy = variant.Image.IsDigest ? "IfNotPresent" : "Always",
            Ports = spec.Ports.Select(p => new ContainerPortArgs { Name = p.Name, ContainerPortValue = p.Number, Protocol = "TCP" }).ToArray(),
            Resources = spec.Resources.ToKubernetes(),
            LivenessProbe = ProbeOf(spec.Probes.Liveness),
            ReadinessProbe = ProbeOf(spec.Probes.Readiness),
            StartupProbe = ProbeOf(spec.Probes.Startup),
            SecurityContext = RestrictedPod.Container(),
            VolumeMounts = ServiceVolumes.Mounts(parts, settings),
            Lifecycle = new LifecycleArgs { PreStop = new LifecycleHandlerArgs { Sleep = new SleepActionArgs { Seconds = DrainSeconds } } },
            TerminationMessagePolicy = "FallbackToLogsOnError",
        };
        if (!spec.Command.IsEmpty) container.Command = spec.Command.ToArray();
        if (!spec.Args.IsEmpty) container.Args = spec.Args.ToArray();
        if (!spec.Delivery.IsEmpty) container.EnvFrom = Variables(settings);
        return container;
    }

    private static EnvFromSourceArgs[] Variables(ServiceSettings settings)
    {
        var open = new EnvFromSourceArgs { ConfigMapRef = new ConfigMapEnvSourceArgs { Name = settings.ConfigMapName } };
        return settings.SecretName is { } secret ? [open, new() { SecretRef = new SecretEnvSourceArgs { Name = secret } }] : [open];
    }

    private static ProbeArgs ProbeOf(Probe probe)
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
            // Kubernetes takes no port name here.
            case GrpcQuestion grpc: args.Grpc = new GRPCActionArgs { Port = grpc.Number }; break;
            case var other: throw new ArgumentOutOfRangeException(nameof(probe), other, "There is no such probe.");
        }
        return args;
    }
}

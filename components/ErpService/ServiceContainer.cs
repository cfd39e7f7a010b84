using Pulumi.Kubernetes.Types.Inputs.Core.V1;

namespace Erp.Components;

/// <summary>The container of a service.</summary>
internal static class ServiceContainer
{
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
            EnvFrom = Variables(spec, settings),
            Resources = spec.Resources.ToKubernetes(),
            LivenessProbe = ServiceProbe.Of(spec.Probes.Liveness),
            ReadinessProbe = ServiceProbe.Of(spec.Probes.Readiness),
            StartupProbe = ServiceProbe.Of(spec.Probes.Startup),
            SecurityContext = RestrictedPod.Container(spec.UserId),
            VolumeMounts = ServiceVolumes.Mounts(parts),
            TerminationMessagePolicy = "FallbackToLogsOnError",
        };
        if (spec.Drain > TimeSpan.Zero)
            container.Lifecycle = new LifecycleArgs { PreStop = new LifecycleHandlerArgs { Sleep = new SleepActionArgs { Seconds = (int)spec.Drain.TotalSeconds } } };
        if (!spec.Command.IsEmpty) container.Command = spec.Command.ToArray();
        if (!spec.Args.IsEmpty) container.Args = spec.Args.ToArray();
        return container;
    }

    private static EnvFromSourceArgs[] Variables(ServiceSpec spec, ServiceSettings settings)
    {
        var open = new EnvFromSourceArgs { ConfigMapRef = new ConfigMapEnvSourceArgs { Name = settings.ConfigMapName } };
        return spec.Delivery is SecretVariables && settings.SecretName is { } secret
            ? [open, new() { SecretRef = new SecretEnvSourceArgs { Name = secret } }]
            : [open];
    }
}

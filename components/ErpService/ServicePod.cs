using System.Collections.Immutable;
using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace Erp.Components;

/// <summary>The pod of a service: restricted, told its settings, probed, and given time to stop.</summary>
internal static class ServicePod
{
    public static PodTemplateSpecArgs Template(
        ServiceParts parts, Variant variant, ServiceSettings settings, ServiceIdentity identity, ImmutableDictionary<string, Output<string>> claims)
    {
        var (service, placement) = (parts.Spec, parts.Args.Placement);
        var spec = new PodSpecArgs
        {
            ServiceAccountName = identity.Account,
            AutomountServiceAccountToken = service.CallsKubernetes,
            SecurityContext = RestrictedPod.Pod(service.UserId),
            TerminationGracePeriodSeconds = (int)service.Grace.TotalSeconds,
            Containers = { ServiceContainer.Of(parts, variant, settings) },
            Volumes = ServiceVolumes.Sources(parts, settings, claims),
            TopologySpreadConstraints = ServicePlacement.Spread(parts, variant),
            Affinity = ServicePlacement.Affinity(parts, variant),
            EnableServiceLinks = false,
        };
        if (placement.PriorityClass is { } priority) spec.PriorityClassName = priority;
        if (parts.Args.Images.PullSecret is { } pull) spec.ImagePullSecrets.Add(new LocalObjectReferenceArgs { Name = pull });
        foreach (var (key, value) in placement.Tolerations)
            spec.Tolerations.Add(new TolerationArgs { Key = key, Operator = "Equal", Value = value, Effect = "NoSchedule" });
        return new() { Metadata = Metadata(parts, variant, settings), Spec = spec };
    }

    private static ObjectMetaArgs Metadata(ServiceParts parts, Variant variant, ServiceSettings settings)
    {
        var labels = parts.Labels(variant.Name, variant.Image.Label);
        labels.Add(Tracks.Label, variant.Track);

        var annotations = new InputMap<string> { [ServiceSettings.HashAnnotation] = settings.Hash };
        if (parts.Args.Dapr is { } dapr) DaprSidecar.Annotate(annotations, parts.Spec, dapr);
        if (parts is { Args.Scraping.ByAnnotation: true, Spec.Metrics: { } metrics }) ServiceMonitoring.Annotate(annotations, metrics);
        return new() { Labels = labels, Annotations = annotations };
    }
}

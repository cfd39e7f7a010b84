using Pulumi;
using Pulumi.Kubernetes.Apps.V1;
using Pulumi.Kubernetes.Types.Inputs.Apps.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace Erp.Components;

/// <summary>The Deployment of one variant, or a StatefulSet where each pod has a volume of its own.</summary>
internal static class ServiceWorkload
{
    public const string HeadlessSuffix = "-headless";

    // A pod that falls over right after it became ready is not one that an update may count on.
    private const int MinReadySeconds = 5;

    public static CustomResource Create(ServiceParts parts, Variant variant, ServiceSettings settings, string serviceAccount)
    {
        var template = ServicePod.Template(parts, variant, settings, serviceAccount);
        var selector = new LabelSelectorArgs { MatchLabels = parts.Selector(variant.Track) };
        var options = parts.Options(parts.Connections.SelectMany(c => c.After).Distinct());
        return parts.IsStateful ? Stateful(parts, variant, template, selector, options) : Stateless(parts, variant, template, selector, options);
    }

    private static Pulumi.Kubernetes.Apps.V1.Deployment Stateless(ServiceParts parts, Variant variant, PodTemplateSpecArgs template, LabelSelectorArgs selector, CustomResourceOptions options)
    {
        var spec = new DeploymentSpecArgs
        {
            Selector = selector,
            Template = template,
            RevisionHistoryLimit = parts.Spec.RevisionHistory,
            MinReadySeconds = MinReadySeconds,
            Strategy = new DeploymentStrategyArgs
            {
                Type = "RollingUpdate",
                RollingUpdate = new RollingUpdateDeploymentArgs { MaxSurge = Amount(variant.MaxSurge), MaxUnavailable = Amount(variant.MaxUnavailable) },
            },
        };
        if (Replicas(parts, variant) is { } replicas) spec.Replicas = replicas;
        return new(variant.Name, new DeploymentArgs { Metadata = parts.Metadata(variant.Name, variant.Image.Label), Spec = spec }, options);
    }

    private static StatefulSet Stateful(ServiceParts parts, Variant variant, PodTemplateSpecArgs template, LabelSelectorArgs selector, CustomResourceOptions options)
    {
        var spec = new StatefulSetSpecArgs
        {
            Selector = selector,
            Template = template,
            ServiceName = parts.Spec.Name + HeadlessSuffix,
            RevisionHistoryLimit = parts.Spec.RevisionHistory,
            MinReadySeconds = MinReadySeconds,
            PodManagementPolicy = "Parallel",
            VolumeClaimTemplates = ServiceVolumes.Templates(parts),
            PersistentVolumeClaimRetentionPolicy = new StatefulSetPersistentVolumeClaimRetentionPolicyArgs { WhenDeleted = "Retain", WhenScaled = "Retain" },
        };
        if (Replicas(parts, variant) is { } replicas) spec.Replicas = replicas;
        return new(variant.Name, new StatefulSetArgs { Metadata = parts.Metadata(variant.Name, variant.Image.Label), Spec = spec }, options);
    }

    // Where an autoscaler decides, a number here would undo its decision at every deployment.
    private static int? Replicas(ServiceParts parts, Variant variant) =>
        variant.Replicas ?? (parts.Spec.Scale.IsAutomatic && variant == parts.Variants.Scaled ? null : parts.Spec.Scale.Min);

    private static InputUnion<int, string> Amount(string text) => int.TryParse(text, out var number) ? number : text;
}

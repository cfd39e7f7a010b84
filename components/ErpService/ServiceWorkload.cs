using System.Collections.Immutable;
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

    public static CustomResource Create(
        ServiceParts parts, Variant variant, ServiceSettings settings, ServiceIdentity identity, ImmutableDictionary<string, Output<string>> claims)
    {
        var template = ServicePod.Template(parts, variant, settings, identity, claims);
        var selector = new LabelSelectorArgs { MatchLabels = parts.Selector(variant.Track) };
        var metadata = Metadata(parts, variant);
        var options = parts.Options(parts.Connections.SelectMany(c => c.After).Concat(identity.Cloud.Ready).Distinct());
        // Kept as it is when an autoscaler takes over: taking a number back would leave one pod.
        if (variant is { Scale.IsAutomatic: true, Track: Tracks.Stable }) options.IgnoreChanges.Add("spec.replicas");
        return parts.Spec.IsStateful
            ? new StatefulSet(variant.Name, new StatefulSetArgs { Metadata = metadata, Spec = Stateful(parts, variant, template, selector) }, parts.Kept(options))
            : new Pulumi.Kubernetes.Apps.V1.Deployment(variant.Name, new DeploymentArgs { Metadata = metadata, Spec = Stateless(parts, variant, template, selector) }, options);
    }

    private static ObjectMetaArgs Metadata(ServiceParts parts, Variant variant)
    {
        var metadata = parts.Metadata(variant.Name, variant.Image.Label);
        if (!variant.Scale.IsAutomatic) metadata.Annotations.Add(EngineAnnotations.PatchForce, "true");
        if (parts.Spec.Delivery is SecretVariables { Note: { } note }) metadata.Annotations.Add(note.Annotation, note.Text);
        return metadata;
    }

    private static DeploymentSpecArgs Stateless(ServiceParts parts, Variant variant, PodTemplateSpecArgs template, LabelSelectorArgs selector)
    {
        var spec = new DeploymentSpecArgs
        {
            Selector = selector,
            Template = template,
            RevisionHistoryLimit = parts.Spec.RevisionHistory,
            MinReadySeconds = MinReadySeconds,
            Strategy = Strategy(parts, variant),
        };
        if (Replicas(variant) is { } replicas) spec.Replicas = replicas;
        return spec;
    }

    private static StatefulSetSpecArgs Stateful(ServiceParts parts, Variant variant, PodTemplateSpecArgs template, LabelSelectorArgs selector)
    {
        var spec = new StatefulSetSpecArgs
        {
            Selector = selector,
            Template = template,
            ServiceName = parts.Spec.Name + HeadlessSuffix,
            RevisionHistoryLimit = parts.Spec.RevisionHistory,
            MinReadySeconds = MinReadySeconds,
            PodManagementPolicy = "Parallel",
            UpdateStrategy = new StatefulSetUpdateStrategyArgs { Type = "RollingUpdate" },
            VolumeClaimTemplates = ServiceVolumes.Templates(parts),
            PersistentVolumeClaimRetentionPolicy = new StatefulSetPersistentVolumeClaimRetentionPolicyArgs { WhenDeleted = "Retain", WhenScaled = "Retain" },
        };
        if (Replicas(variant) is { } replicas) spec.Replicas = replicas;
        return spec;
    }

    private static DeploymentStrategyArgs Strategy(ServiceParts parts, Variant variant) =>
        // The new pod of one that holds a disk would wait for the old one's disk for ever.
        !parts.IsMany && parts.Spec.Volumes.OfType<SharedVolume>().Any()
            ? new() { Type = "Recreate" }
            : new()
            {
                Type = "RollingUpdate",
                RollingUpdate = new RollingUpdateDeploymentArgs { MaxSurge = Amount(variant.MaxSurge), MaxUnavailable = Amount(variant.MaxUnavailable) },
            };

    // Where an autoscaler decides, a number here would undo its decision at every deployment.
    private static int? Replicas(Variant variant) => variant.Scale.IsAutomatic ? null : variant.Scale.Min;

    private static InputUnion<int, string> Amount(string text) => int.TryParse(text, out var number) ? number : text;
}

using System.Collections.Immutable;
using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace Erp.Components;

/// <summary>The pod of a service: restricted, spread out, told its settings, probed, and given time to stop.</summary>
internal static class ServicePod
{
    public static PodTemplateSpecArgs Template(ServiceParts parts, Variant variant, ServiceSettings settings, string serviceAccount)
    {
        var annotations = new InputMap<string> { [ServiceSettings.HashAnnotation] = settings.Hash };
        if (parts.Args.Dapr is { } dapr) DaprSidecar.Annotate(annotations, parts.Spec, dapr);
        var labels = parts.Labels(variant.Name, variant.Image.Label);
        labels.Add(Variant.TrackLabel, variant.Track);

        var placement = parts.Args.Placement;
        var spec = new PodSpecArgs
        {
            ServiceAccountName = serviceAccount,
            AutomountServiceAccountToken = false,
            SecurityContext = RestrictedPod.Pod(),
            TerminationGracePeriodSeconds = (int)parts.Spec.Grace.TotalSeconds,
            Containers = { ServiceContainer.Of(parts, variant, settings) },
            Volumes = ServiceVolumes.Sources(parts, settings),
            TopologySpreadConstraints = Spread(parts, variant),
            EnableServiceLinks = false,
        };
        if (placement.PriorityClass != "") spec.PriorityClassName = placement.PriorityClass;
        if (parts.Args.Images.PullSecret is { } pull) spec.ImagePullSecrets.Add(new LocalObjectReferenceArgs { Name = pull });
        foreach (var (key, value) in placement.Tolerations)
            spec.Tolerations.Add(new TolerationArgs { Key = key, Operator = "Equal", Value = value, Effect = "NoSchedule" });
        if (!placement.NodeLabels.IsEmpty) spec.Affinity = OnNodes(placement.NodeLabels);

        return new PodTemplateSpecArgs
        {
            Metadata = new ObjectMetaArgs { Labels = labels, Annotations = annotations },
            Spec = spec,
        };
    }

    private static TopologySpreadConstraintArgs[] Spread(ServiceParts parts, Variant variant) =>
    [
        Over("topology.kubernetes.io/zone", parts.Args.Placement.StrictZones ? "DoNotSchedule" : "ScheduleAnyway", parts, variant),
        Over("kubernetes.io/hostname", "ScheduleAnyway", parts, variant),
    ];

    private static TopologySpreadConstraintArgs Over(string topology, string otherwise, ServiceParts parts, Variant variant) => new()
    {
        MaxSkew = 1,
        TopologyKey = topology,
        WhenUnsatisfiable = otherwise,
        LabelSelector = new LabelSelectorArgs { MatchLabels = parts.Selector(variant.Track) },
        // Pods of an old version do not count, or an update could leave the new ones crowded.
        MatchLabelKeys = { "pod-template-hash" },
    };

    private static AffinityArgs OnNodes(ImmutableSortedDictionary<string, string> labels) => new()
    {
        NodeAffinity = new NodeAffinityArgs
        {
            RequiredDuringSchedulingIgnoredDuringExecution = new NodeSelectorArgs
            {
                NodeSelectorTerms =
                {
                    new NodeSelectorTermArgs
                    {
                        MatchExpressions = labels.Select(l => new NodeSelectorRequirementArgs { Key = l.Key, Operator = "In", Values = { l.Value } }).ToArray(),
                    },
                },
            },
        },
    };
}

using Pulumi.Kubernetes.Policy.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Kubernetes.Types.Inputs.Policy.V1;

namespace Erp.Components;

/// <summary>
/// The disruption budget of one variant: a drain takes one pod at a time, and never waits for a pod that is broken anyway. A single pod has none: it could only
/// block the drain or allow the outage.
/// </summary>
internal static class ServiceBudget
{
    public const int MaxUnavailable = 1;

    public static PodDisruptionBudget Create(ServiceParts parts, Variant variant) => new(variant.Name, new PodDisruptionBudgetArgs
    {
        Metadata = parts.Metadata(variant.Name),
        Spec = new PodDisruptionBudgetSpecArgs
        {
            Selector = new LabelSelectorArgs { MatchLabels = parts.Selector(variant.Track) },
            MaxUnavailable = MaxUnavailable,
            UnhealthyPodEvictionPolicy = "AlwaysAllow",
        },
    }, parts.Options());
}

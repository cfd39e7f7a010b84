using Pulumi.Kubernetes.Policy.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Kubernetes.Types.Inputs.Policy.V1;

namespace Erp.Components;

/// <summary>
/// The disruption budget: a drain takes one pod at a time, and never waits for a pod that is broken anyway. A single pod has none: it could only
/// block the drain or allow the outage.
/// </summary>
internal static class ServiceBudget
{
    public const int MaxUnavailable = 1;

    public static PodDisruptionBudget Create(ServiceParts parts) => new(parts.Spec.Name, new PodDisruptionBudgetArgs
    {
        Metadata = parts.Metadata(parts.Spec.Name),
        Spec = new PodDisruptionBudgetSpecArgs
        {
            Selector = new LabelSelectorArgs { MatchLabels = parts.Selector(parts.Variants.Serving) },
            MaxUnavailable = MaxUnavailable,
            UnhealthyPodEvictionPolicy = "AlwaysAllow",
        },
    }, parts.Options());
}

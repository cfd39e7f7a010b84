using Pulumi.Kubernetes.Policy.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Kubernetes.Types.Inputs.Policy.V1;

namespace Erp.Components;

/// <summary>The disruption budget: a drain takes one pod at a time, and never waits for a pod that is broken anyway.</summary>
internal static class ServiceBudget
{
    public static PodDisruptionBudget Create(ServiceParts parts) => new(parts.Spec.Name, new PodDisruptionBudgetArgs
    {
        Metadata = parts.Metadata(parts.Spec.Name),
        Spec = new PodDisruptionBudgetSpecArgs
        {
            Selector = new LabelSelectorArgs { MatchLabels = parts.Selector(parts.Variants.Serving) },
            MaxUnavailable = 1,
            UnhealthyPodEvictionPolicy = "AlwaysAllow",
        },
    }, parts.Options());
}

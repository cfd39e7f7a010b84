using System.Collections.Immutable;
using Pulumi.Kubernetes.Types.Inputs.Autoscaling.V1;
using Pulumi.KubernetesCrds.AutoscalingK8s.V1;

namespace Erp.Components;

/// <summary>
/// A VerticalPodAutoscaler that learns what the pods of a variant need. It changes only what no HorizontalPodAutoscaler goes by, or the two would chase
/// each other; with nothing left it only recommends.
/// </summary>
internal static class ServiceTuning
{
    private static readonly ImmutableArray<string> Resources = ["cpu", "memory"];

    public static VerticalPodAutoscaler Create(ServiceParts parts, Variant variant, SizeRange range)
    {
        var free = Resources.Except(variant.Scale.Metrics.OfType<ResourceMetric>().Select(m => m.Resource)).ToArray();
        return new(variant.Name, new VerticalPodAutoscalerArgs
        {
            Metadata = parts.Metadata(variant.Name),
            Spec = new VerticalPodAutoscalerSpecArgs
            {
                TargetRef = new CrossVersionObjectReferenceArgs { ApiVersion = "apps/v1", Kind = parts.WorkloadKind, Name = variant.Name },
                UpdatePolicy = new PodUpdatePolicyArgs { UpdateMode = ModeOf(variant, free) },
                ResourcePolicy = new PodResourcePolicyArgs
                {
                    ContainerPolicies =
                    {
                        new ContainerResourcePolicyArgs
                        {
                            ContainerName = parts.Spec.Name,
                            ControlledResources = free.Length == 0 ? Resources.ToArray() : free,
                            MinAllowed = Amounts(range.Least),
                            MaxAllowed = Amounts(range.Most),
                        },
                        // A sidecar's needs are its maker's business.
                        new ContainerResourcePolicyArgs { ContainerName = "*", Mode = "Off" },
                    },
                },
            },
        }, parts.Options());
    }

    // A single pod is never thrown out to be made larger: it waits for its next start.
    private static string ModeOf(Variant variant, string[] free) => free.Length == 0 ? "Off" : variant.Scale.Min > 1 ? "InPlaceOrRecreate" : "Initial";

    private static Pulumi.InputMap<string> Amounts(Compute compute) => new() { ["cpu"] = compute.Cpu, ["memory"] = compute.Memory };
}

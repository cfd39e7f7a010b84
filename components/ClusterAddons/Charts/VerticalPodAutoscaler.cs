using System.Collections.Immutable;
using Erp.Components.AddonValues;

namespace Erp.Components.Addons;

/// <summary>Says what pods should ask for, and sets it where a service lets it.</summary>
internal sealed class VerticalPodAutoscaler : AddonChart
{
    private static readonly ComputeResources Size = new(new("50m", "128Mi"), new("500m", "512Mi"));

    public override Addon Addon => Addon.VerticalPodAutoscaler;
    public override string Release => "vertical-pod-autoscaler";
    public override Chart Chart => ClusterAddonsVersions.VerticalPodAutoscaler;
    public override string Namespace => "vpa-system";
    public override string PodSecurity => "restricted";
    public override ImmutableArray<int> Webhooks => [8000];
    public override ImmutableArray<int> Metrics => [8942, 8943, 8944];

    public override ChartValues Values(ClusterAddonsArgs args) => new VerticalPodAutoscalerValues
    {
        PodSecurityContext = new(),
        ContainerSecurityContext = new(),
        AdmissionController = Part(args),
        Recommender = Part(args),
        Updater = Part(args),
    };

    private static VpaPart Part(ClusterAddonsArgs args) => new()
    {
        Replicas = args.Replicas,
        PodDisruptionBudget = Switch.When(args.HighlyAvailable),
        Resources = ResourceValues.Of(Size),
    };
}

internal sealed record VerticalPodAutoscalerValues : ChartValues
{
    public VpaPodSecurity? PodSecurityContext { get; init; }
    public ContainerSecurity? ContainerSecurityContext { get; init; }
    public VpaPart? AdmissionController { get; init; }
    public VpaPart? Recommender { get; init; }
    public VpaPart? Updater { get; init; }
}

internal sealed record VpaPodSecurity : ChartValues
{
    public bool RunAsNonRoot { get; init; } = true;
    public int RunAsUser { get; init; } = RestrictedPod.DefaultId;
    public Seccomp SeccompProfile { get; init; } = new();
}

internal sealed record VpaPart : ChartValues
{
    public int? Replicas { get; init; }
    public Switch? PodDisruptionBudget { get; init; }
    public ResourceValues? Resources { get; init; }
}

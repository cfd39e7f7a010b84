using System.Collections.Immutable;
using Erp.Components.AddonValues;
using Pulumi;

namespace Erp.Components.Addons;

/// <summary>Grows a node group while pods wait for room, and shrinks it when nodes stand empty.</summary>
internal sealed class ClusterAutoscaler : AddonChart
{
    private static readonly ComputeResources Size = new(new("100m", "300Mi"), new("500m", "600Mi"));

    public override Addon Addon => Addon.Autoscaler;
    public override string Release => "cluster-autoscaler";
    public override Chart Chart => ClusterAddonsVersions.ClusterAutoscaler;
    public override bool NeedsAws => true;
    public override ImmutableArray<int> Metrics => [8085];

    public override ChartValues Values(ClusterAddonsArgs args) => new ClusterAutoscalerValues
    {
        FullnameOverride = Release,
        ReplicaCount = args.Replicas,
        AwsRegion = args.Eks!.Settings.Region,
        AutoDiscovery = new() { ClusterName = args.Eks.Settings.Name },
        Image = new() { Tag = ClusterAddonsVersions.AutoscalerTag(args.Eks.Settings.Version) },
        Rbac = new() { ServiceAccount = Account.Named(Release) },
        ExtraArgs = new()
        {
            // The zones grow evenly, so that a lost one takes no more than its share.
            ["balance-similar-node-groups"] = true,
            ["expander"] = "least-waste",
        },
        ContainerSecurityContext = new(),
        Resources = ResourceValues.Of(Size),
    };

    public override Input<PolicyDocument> Policy(ClusterAddonsArgs args, EksSettings eks) => AutoscalerPolicies.ClusterAutoscaler(eks);

    public override IEnumerable<ArgumentProblem> Problems(ClusterAddonsArgs args)
    {
        if (args.Eks is { } eks && ClusterAddonsVersions.AutoscalerTag(eks.Settings.Version) is null)
            yield return new("eks.version", $"No Cluster Autoscaler is known for Kubernetes {eks.Settings.Version}.", $"Add its tag to {nameof(ClusterAddonsVersions)}.cs, or choose Karpenter.");
    }
}

internal sealed record ClusterAutoscalerValues : ChartValues
{
    public string? FullnameOverride { get; init; }
    public int? ReplicaCount { get; init; }
    public string? AwsRegion { get; init; }
    public AutoscalerDiscovery? AutoDiscovery { get; init; }
    public AutoscalerImage? Image { get; init; }
    public AutoscalerRbac? Rbac { get; init; }
    public Dictionary<string, object>? ExtraArgs { get; init; }
    public ContainerSecurity? ContainerSecurityContext { get; init; }
    public ResourceValues? Resources { get; init; }
}

internal sealed record AutoscalerDiscovery : ChartValues
{
    public string? ClusterName { get; init; }
}

internal sealed record AutoscalerImage : ChartValues
{
    public string? Tag { get; init; }
}

internal sealed record AutoscalerRbac : ChartValues
{
    public Account? ServiceAccount { get; init; }
}

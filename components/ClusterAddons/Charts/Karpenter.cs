using System.Collections.Immutable;
using Erp.Components.AddonValues;
using Pulumi;

namespace Erp.Components.Addons;

/// <summary>Makes nodes that fit the waiting pods, and takes them away again. It runs on the system group, which is not its own to manage.</summary>
internal sealed class Karpenter : AddonChart
{
    private static readonly ComputeResources Size = new(new("500m", "512Mi"), new("1", "1Gi"));

    public override Addon Addon => Addon.Autoscaler;
    public override string Release => "karpenter";
    public override Chart Chart => ClusterAddonsVersions.Karpenter;
    public override bool NeedsAws => true;
    public override ImmutableArray<int> Metrics => [8080];

    public override ChartValues Values(ClusterAddonsArgs args) => new KarpenterValues
    {
        Replicas = args.Replicas,
        ServiceAccount = Account.Named(Release),
        Settings = new() { ClusterName = args.Eks!.Settings.Name, InterruptionQueue = InterruptionQueue.NameOf(args.Eks.Settings) },
        NodeSelector = new() { [NodeGroupSpec.RoleLabel] = NodeGroupSpec.SystemRole },
        Controller = new() { Env = [new() { Name = "AWS_REGION", Value = args.Eks.Settings.Region }], Resources = ResourceValues.Of(Size) },
    };

    public override Input<PolicyDocument> Policy(ClusterAddonsArgs args, EksSettings eks) => AutoscalerPolicies.Karpenter(eks);

    public override IEnumerable<Resource> Before(string component, ClusterAddonsArgs args, Resource parent) => InterruptionQueue.Create(component, args, parent);
}

internal sealed record KarpenterValues : ChartValues
{
    public int? Replicas { get; init; }
    public Account? ServiceAccount { get; init; }
    public KarpenterSettings? Settings { get; init; }
    public Dictionary<string, string>? NodeSelector { get; init; }
    public KarpenterController? Controller { get; init; }
}

internal sealed record KarpenterSettings : ChartValues
{
    public string? ClusterName { get; init; }
    public string? InterruptionQueue { get; init; }
}

internal sealed record KarpenterController : ChartValues
{
    public ImmutableArray<KarpenterVariable>? Env { get; init; }
    public ResourceValues? Resources { get; init; }
}

internal sealed record KarpenterVariable : ChartValues
{
    public string? Name { get; init; }
    public string? Value { get; init; }
}

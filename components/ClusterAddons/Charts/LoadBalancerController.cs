using System.Collections.Immutable;
using Erp.Components.AddonValues;
using Pulumi;

namespace Erp.Components.Addons;

/// <summary>
/// Makes AWS load balancers of Services, Ingresses and Gateways. First up and last down: while its webhook is away no LoadBalancer Service can
/// be made, and without it no load balancer is taken away.
/// </summary>
internal sealed class LoadBalancerController : AddonChart
{
    private static readonly ComputeResources Size = new(new("100m", "200Mi"), new("500m", "512Mi"));

    public override Addon Addon => Addon.LoadBalancerController;
    public override string Release => "aws-load-balancer-controller";
    public override Chart Chart => ClusterAddonsVersions.LoadBalancerController;
    public override bool NeedsAws => true;
    public override ImmutableArray<int> Webhooks => [9443];
    public override ImmutableArray<int> Metrics => [8080];

    public override ChartValues Values(ClusterAddonsArgs args) => new LoadBalancerControllerValues
    {
        ReplicaCount = args.Replicas,
        ClusterName = args.Eks!.Settings.Name,
        // Pods cannot ask the metadata service, so they are told.
        Region = args.Eks.Settings.Region,
        VpcId = args.Eks.VpcId,
        ServiceAccount = Account.Named(Release),
        // Straight to the pods: a node port in between would hide the client and break readiness gates.
        DefaultTargetType = "ip",
        // A new certificate at each upgrade would break the webhook until all its pods have it.
        KeepTLSSecret = true,
        EnableShield = false,
        EnableWaf = false,
        EnableWafv2 = true,
        PodDisruptionBudget = args.HighlyAvailable ? new() { MaxUnavailable = 1 } : null,
        SecurityContext = new(),
        Resources = ResourceValues.Of(Size),
    };

    public override Input<PolicyDocument> Policy(ClusterAddonsArgs args, EksSettings eks) => LoadBalancerControllerPolicy.Of(eks);
}

internal sealed record LoadBalancerControllerValues : ChartValues
{
    public int? ReplicaCount { get; init; }
    public string? ClusterName { get; init; }
    public string? Region { get; init; }
    public Output<string>? VpcId { get; init; }
    public Account? ServiceAccount { get; init; }
    public string? DefaultTargetType { get; init; }
    public bool? KeepTLSSecret { get; init; }
    public bool? EnableShield { get; init; }
    public bool? EnableWaf { get; init; }
    public bool? EnableWafv2 { get; init; }
    public DisruptionBudget? PodDisruptionBudget { get; init; }
    public ContainerSecurity? SecurityContext { get; init; }
    public ResourceValues? Resources { get; init; }
}

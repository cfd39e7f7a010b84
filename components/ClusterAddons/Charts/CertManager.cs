using System.Collections.Immutable;
using Erp.Components.AddonValues;
using Pulumi;

namespace Erp.Components.Addons;

/// <summary>Gets and renews certificates.</summary>
internal sealed class CertManager : AddonChart
{
    private static readonly ComputeResources Size = new(new("50m", "128Mi"), new("500m", "512Mi"));

    public override Addon Addon => Addon.CertManager;
    public override string Release => "cert-manager";
    public override Chart Chart => ClusterAddonsVersions.CertManager;
    public override string Namespace => "cert-manager";
    public override string PodSecurity => "restricted";
    public override ImmutableArray<int> Webhooks => [10250];
    public override ImmutableArray<int> Metrics => [9402];

    public override ChartValues Values(ClusterAddonsArgs args) => new CertManagerValues
    {
        // With the release, and kept when it goes: without its kind every certificate would be gone with it.
        Crds = new() { Enabled = true, Keep = true },
        ReplicaCount = args.Replicas,
        PodDisruptionBudget = Switch.When(args.HighlyAvailable),
        // Its leases lie beside it, so that it needs no right in kube-system.
        Global = new() { LeaderElection = new() { Namespace = Namespace } },
        Config = args.GatewayApi || args.AcmeGateway is not null ? new() { GatewayAPI = Switch.When(true) } : null,
        Resources = ResourceValues.Of(Size),
        Webhook = new() { ReplicaCount = args.Replicas, PodDisruptionBudget = Switch.When(args.HighlyAvailable), Resources = ResourceValues.Of(Size) },
        Cainjector = new() { ReplicaCount = args.Replicas, PodDisruptionBudget = Switch.When(args.HighlyAvailable), Resources = ResourceValues.Of(Size) },
        // The release counts as there only when certificates can be asked for.
        Startupapicheck = new() { Enabled = true, Resources = ResourceValues.Of(Size) },
    };

    public override Input<PolicyDocument>? Policy(ClusterAddonsArgs args, EksSettings eks) => args.Zones.IsEmpty ? (Input<PolicyDocument>?)null : ZonePolicies.Prove(args.Zones);

    public override IEnumerable<Endpoint> Targets(ClusterAddonsArgs args) =>
        // The authority, and its own challenge before the authority looks at it.
        [.. base.Targets(args), new(Peer.Addresses(ClusterAddonsArgs.Anywhere), 443), new(Peer.Addresses(ClusterAddonsArgs.Anywhere), 80)];
}

internal sealed record CertManagerValues : ChartValues
{
    public CertManagerCrds? Crds { get; init; }
    public int? ReplicaCount { get; init; }
    public Switch? PodDisruptionBudget { get; init; }
    public CertManagerGlobal? Global { get; init; }
    public CertManagerConfig? Config { get; init; }
    public ResourceValues? Resources { get; init; }
    public CertManagerPart? Webhook { get; init; }
    public CertManagerPart? Cainjector { get; init; }
    public CertManagerPart? Startupapicheck { get; init; }
}

internal sealed record CertManagerCrds : ChartValues
{
    public bool? Enabled { get; init; }
    public bool? Keep { get; init; }
}

internal sealed record CertManagerGlobal : ChartValues
{
    public CertManagerLeaderElection? LeaderElection { get; init; }
}

internal sealed record CertManagerLeaderElection : ChartValues
{
    public string? Namespace { get; init; }
}

internal sealed record CertManagerConfig : ChartValues
{
    public string ApiVersion { get; init; } = "controller.config.cert-manager.io/v1alpha1";
    public string Kind { get; init; } = "ControllerConfiguration";
    public Switch? GatewayAPI { get; init; }
}

internal sealed record CertManagerPart : ChartValues
{
    public bool? Enabled { get; init; }
    public int? ReplicaCount { get; init; }
    public Switch? PodDisruptionBudget { get; init; }
    public ResourceValues? Resources { get; init; }
}

using System.Collections.Immutable;
using Erp.Components.AddonValues;

namespace Erp.Components.Addons;

/// <summary>Dapr's control plane: puts sidecars beside the services that ask for one, and vouches for them with mTLS.</summary>
internal sealed class Dapr : AddonChart
{
    private const int HighlyAvailableReplicas = 3;
    private static readonly ComputeResources Size = new(new("50m", "64Mi"), new("500m", "256Mi"));

    public override Addon Addon => Addon.Dapr;
    public override string Release => "dapr";
    public override Chart Chart => ClusterAddonsVersions.Dapr;
    public override string Namespace => "dapr-system";
    public override string PodSecurity => "restricted";

    // The chart labels its pods by name and not by release.
    public override (string Key, string Value) PodLabel => (LabelNames.PartOf, "dapr");

    // The injector, and the operator's conversions.
    public override ImmutableArray<int> Webhooks => [4000, 19443];
    public override ImmutableArray<int> Metrics => [9090];

    public override ChartValues Values(ClusterAddonsArgs args) => new DaprValues
    {
        Global = new()
        {
            LogAsJson = true,
            SeccompProfile = "RuntimeDefault",
            Ha = new() { Enabled = args.HighlyAvailable, ReplicaCount = args.HighlyAvailable ? HighlyAvailableReplicas : null },
            Mtls = Switch.When(true),
        },
        Operator = Part(),
        Sentry = Part(),
        Placement = new() { Resources = ResourceValues.Of(Size), Volumeclaims = new() { StorageClassName = args.StorageClass } },
        Scheduler = new() { Resources = ResourceValues.Of(Size), Cluster = new() { StorageClassName = args.StorageClass } },
        SidecarInjector = new()
        {
            Resources = ResourceValues.Of(Size),
            // A pod without its sidecar could not talk to anybody: better it waits for the injector.
            WebhookFailurePolicy = "Fail",
            // So the sidecars pass "restricted" too.
            SidecarDropALLCapabilities = true,
            SidecarReadOnlyRootFilesystem = true,
            SidecarRunAsNonRoot = true,
        },
    };

    // The scheduler is an etcd cluster and the placement a raft group; the others talk to each other by their own ports.
    private static ImmutableArray<int> InnerPorts { get; } = [.. DaprControlPlane.Ports, 2379, 2380, 8201];

    public override IEnumerable<Endpoint> Targets(ClusterAddonsArgs args) =>
        [.. base.Targets(args), .. InnerPorts.Select(port => new Endpoint(Peer.AllIn(Namespace), port))];

    // The sidecars of the services call the control plane, and its parts call each other.
    public override IEnumerable<TrafficPolicy.Caller> Callers(ClusterAddonsArgs args) =>
        [new(Peer.AllIn(args.Context.ApplicationNamespace), [.. DaprControlPlane.Ports]), new(Peer.AllIn(Namespace), [.. InnerPorts])];

    private static DaprPart Part() => new() { Resources = ResourceValues.Of(Size) };
}

internal sealed record DaprValues : ChartValues
{
    public DaprGlobal? Global { get; init; }
    [ChartKey("dapr_operator")] public DaprPart? Operator { get; init; }
    [ChartKey("dapr_sentry")] public DaprPart? Sentry { get; init; }
    [ChartKey("dapr_placement")] public DaprPlacement? Placement { get; init; }
    [ChartKey("dapr_scheduler")] public DaprScheduler? Scheduler { get; init; }
    [ChartKey("dapr_sidecar_injector")] public DaprInjector? SidecarInjector { get; init; }
}

internal sealed record DaprGlobal : ChartValues
{
    public bool? LogAsJson { get; init; }
    public string? SeccompProfile { get; init; }
    public DaprHighAvailability? Ha { get; init; }
    public Switch? Mtls { get; init; }
}

internal sealed record DaprHighAvailability : ChartValues
{
    public bool? Enabled { get; init; }
    public int? ReplicaCount { get; init; }
}

internal sealed record DaprPart : ChartValues
{
    public ResourceValues? Resources { get; init; }
}

internal sealed record DaprPlacement : ChartValues
{
    public ResourceValues? Resources { get; init; }
    public DaprStorage? Volumeclaims { get; init; }
}

internal sealed record DaprScheduler : ChartValues
{
    public ResourceValues? Resources { get; init; }
    public DaprStorage? Cluster { get; init; }
}

internal sealed record DaprStorage : ChartValues
{
    public string? StorageClassName { get; init; }
}

internal sealed record DaprInjector : ChartValues
{
    public ResourceValues? Resources { get; init; }
    public string? WebhookFailurePolicy { get; init; }
    public bool? SidecarDropALLCapabilities { get; init; }
    public bool? SidecarReadOnlyRootFilesystem { get; init; }
    public bool? SidecarRunAsNonRoot { get; init; }
}

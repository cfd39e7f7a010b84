using System.Collections.Immutable;

namespace Erp.Components;

public enum NatGateways
{
    /// <summary>One for all zones: cheaper, and gone with its zone.</summary>
    Single,

    /// <summary>One in each zone: no zone depends on another.</summary>
    PerZone,
}

/// <summary>Who is behind a team: the IAM role that its people take on.</summary>
public sealed record TeamRole(Team Team, string RoleArn);

/// <summary>An EKS cluster in a VPC of its own.</summary>
public sealed record EksSettings : ClusterMode
{
    public required string Name { get; init; }
    public required string Region { get; init; }

    /// <summary>The one account that this cluster may come to stand in.</summary>
    public required string AccountId { get; init; }

    /// <summary>The Kubernetes version, e.g. <c>1.36</c>.</summary>
    public required string Version { get; init; }

    /// <summary>The day to hold the version's dates against; given, so that a plan depends on nothing but its arguments.</summary>
    public required DateOnly Today { get; init; }

    public required ImmutableArray<string> Zones { get; init; }
    public required ImmutableArray<NodeGroupSpec> NodeGroups { get; init; }

    /// <summary>The IAM role that runs <c>pulumi up</c>: the only administrator.</summary>
    public required string DeployerRoleArn { get; init; }

    public ImmutableArray<TeamRole> Teams { get; init; } = [];

    public string VpcCidr { get; init; } = "10.0.0.0/16";
    public string ServiceCidr { get; init; } = "172.20.0.0/16";

    /// <summary>Networks that are or will be connected to this one, so none of their addresses may be used here.</summary>
    public ImmutableArray<string> OtherNetworks { get; init; } = [];

    public NatGateways Nat { get; init; } = NatGateways.PerZone;

    /// <summary>From where the API can be reached over the internet; from nowhere when empty.</summary>
    public ImmutableArray<string> PublicEndpointRanges { get; init; } = [];

    public Autoscaler Autoscaler { get; init; } = Autoscaler.ClusterAutoscaler;

    public int LogRetentionDays { get; init; } = 365;

    /// <summary>The images that are kept in ECR beside the cluster.</summary>
    public ImmutableArray<string> Repositories { get; init; } = [];

    public string Arn => $"arn:aws:eks:{Region}:{AccountId}:cluster/{Name}";

    internal string NodeRoleName => $"{Name}-node";

    internal string NodeProfileName => $"{Name}-node";
}

/// <summary>Who adds and removes nodes as pods need them.</summary>
public abstract record Autoscaler
{
    /// <summary>Grows and shrinks the node groups between their bounds.</summary>
    public static Autoscaler ClusterAutoscaler { get; } = new ClusterAutoscalerChoice();

    /// <summary>Nobody: every group stays at its desired size.</summary>
    public static Autoscaler None { get; } = new NoAutoscalerChoice();

    /// <summary>Makes nodes that fit the waiting pods, beside the system and data groups, up to so many processors.</summary>
    public static Autoscaler Karpenter(int maxCpus, params string[] instanceTypes) => new KarpenterChoice(maxCpus, [.. instanceTypes]);
}

public sealed record ClusterAutoscalerChoice : Autoscaler;

public sealed record NoAutoscalerChoice : Autoscaler;

public sealed record KarpenterChoice(int MaxCpus, ImmutableArray<string> InstanceTypes) : Autoscaler
{
    public CapacityKind Capacity { get; init; } = CapacityKind.OnDemand;
}

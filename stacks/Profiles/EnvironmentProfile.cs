using System.Collections.Immutable;
using Erp.Components;
using Erp.Stacks.Configuration;

namespace Erp.Stacks.Profiles;

/// <summary>How one environment differs from the others, and nothing else. A value that is the same everywhere does not belong here.</summary>
public sealed record EnvironmentProfile
{
    /// <summary>Where the stack runs when its configuration does not say.</summary>
    public required ClusterKind Cluster { get; init; }

    /// <summary>The zones of its region, by their last letter.</summary>
    public required ImmutableArray<string> Zones { get; init; }

    public required NatGateways Nat { get; init; }

    public required ImmutableArray<NodeGroupSpec> Nodes { get; init; }

    public required int LogRetentionDays { get; init; }

    public required DataTierMode Data { get; init; }

    public required string PostgresStorage { get; init; }

    public required ComputeResources PostgresResources { get; init; }

    public required string RedisStorage { get; init; }

    public required ComputeResources RedisResources { get; init; }

    /// <summary>Whether the database is made that belongs to none of the services, where the platform has one.</summary>
    public required bool CommonDatabase { get; init; }

    public required BackupProfile Backup { get; init; }

    /// <summary>What is kept when someone deletes too much.</summary>
    public required Protection Protection { get; init; }

    /// <summary>Who may do what. A team that is not named has no access.</summary>
    public required ImmutableArray<AccessGrant> Access { get; init; }

    public required EdgeProfile Edge { get; init; }

    /// <summary>Two of each add-on, so that a node can go.</summary>
    public required bool HighlyAvailableAddons { get; init; }

    public required ObservabilitySettings Observability { get; init; }

    /// <summary>What applications are told about where they run.</summary>
    public required string ApplicationEnvironment { get; init; }

    /// <summary>The least and the greatest number of pods of a service.</summary>
    public required (int Min, int Max) Replicas { get; init; }

    /// <summary>Whether a pod rather waits than shares a zone with its like.</summary>
    public required bool StrictZones { get; init; }

    public static EnvironmentProfile Of(EnvironmentTier tier) => tier switch
    {
        EnvironmentTier.Dev => DevProfile.Value,
        EnvironmentTier.Test => TestProfile.Value,
        EnvironmentTier.Staging => StagingProfile.Value,
        EnvironmentTier.Production => ProductionProfile.Value,
        _ => throw new ArgumentOutOfRangeException(nameof(tier), tier, "There is no such environment."),
    };

    /// <summary>A service as large as this environment wants it. What its declaration says is for customers: where that does not fit in, the environment's least will do.</summary>
    public Scale Fit(Scale declared)
    {
        if (Replicas.Max == Replicas.Min) return Scale.Fixed(Replicas.Min);
        var least = declared.Max <= Replicas.Max ? Math.Max(declared.Min, Replicas.Min) : Replicas.Min;
        return declared with { Min = least, Max = Math.Clamp(declared.Max, least, Replicas.Max) };
    }
}

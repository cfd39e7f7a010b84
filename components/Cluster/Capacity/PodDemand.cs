using System.Collections.Immutable;

namespace Erp.Components;

/// <summary>A toleration; a null key tolerates everything, a null value any value, a null effect every effect.</summary>
public sealed record PodToleration(string? Key = null, string? Value = null, string? Effect = null)
{
    public bool Covers(NodeTaint taint) =>
        (Key is null || Key == taint.Key) && (Value is null || Value == taint.Value) && (Effect is null || Effect == taint.Effect);
}

/// <summary>What the pods of one workload ask of the nodes: all that decides where they may run.</summary>
public sealed record PodDemand(string Name, int Replicas, int CpuMillis, long MemoryBytes)
{
    /// <summary>One pod on every node that it may run on; <see cref="Replicas"/> does not count.</summary>
    public bool DaemonSet { get; init; }

    public ImmutableSortedDictionary<string, string> NodeSelector { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    public ImmutableArray<PodToleration> Tolerations { get; init; } = [];

    /// <summary>The zones' numbers of these pods may differ by one at the most.</summary>
    public bool SpreadsOverZones { get; init; }

    /// <summary>Never two of these pods on one node.</summary>
    public bool OnePerNode { get; init; }

    /// <summary>Has a volume that lives in one zone: when the zone is lost, so is this pod until the zone is back.</summary>
    public bool StaysInItsZone { get; init; }
}

using System.Collections.Immutable;

namespace Erp.Components;

/// <summary>Where pods run and how they are kept apart.</summary>
public sealed record Placement
{
    public string? PriorityClass { get; init; }

    /// <summary>Whether a pod stays unscheduled rather than crowd a zone. Off, spreading is only preferred.</summary>
    public bool StrictZones { get; init; }

    /// <summary>Only on nodes with these labels.</summary>
    public ImmutableSortedDictionary<string, string> NodeLabels { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>Taints that the pods put up with, by key and value.</summary>
    public ImmutableSortedDictionary<string, string> Tolerations { get; init; } = ImmutableSortedDictionary<string, string>.Empty;
}

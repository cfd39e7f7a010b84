using System.Collections.Immutable;

namespace Erp.Components;

/// <summary>
/// One Deployment of a service. A rolling service has one; blue-green has a slot each; a canary runs beside the stable one. The track label tells
/// their pods apart, and a Deployment's selector never changes, whatever the rollout does.
/// </summary>
internal sealed record Variant(string Name, string Track, ImageReference Image)
{
    public const string TrackLabel = "erp.io/track";
    public const string Stable = "stable";
    public const string Canary = "canary";

    /// <summary>A fixed number of pods; null when the service's scale decides.</summary>
    public int? Replicas { get; init; }

    public string MaxSurge { get; init; } = "1";
    public string MaxUnavailable { get; init; } = "0";
}

/// <summary>What a rollout makes of a service: its Deployments, and which pods its Services lead to.</summary>
internal sealed record Variants(ImmutableArray<Variant> All)
{
    /// <summary>The track that serves, and that scaling and disruption budget follow; null when all tracks do.</summary>
    public string? Serving { get; init; }

    /// <summary>Further Services: name suffix and the track they lead to.</summary>
    public ImmutableArray<(string Suffix, string Track)> SideServices { get; init; } = [];

    /// <summary>The Deployment that the autoscaler drives.</summary>
    public required Variant Scaled { get; init; }
}

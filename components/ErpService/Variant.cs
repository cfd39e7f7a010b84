using System.Collections.Immutable;

namespace Erp.Components;

/// <summary>
/// One Deployment of a service. A rolling service has one; blue-green has a slot each; a canary runs beside the stable one. The track label tells
/// their pods apart, and a Deployment's selector never changes, whatever the rollout does.
/// </summary>
internal sealed record Variant(string Name, string Track, ImageReference Image, Scale Scale)
{
    public string MaxSurge { get; init; } = "1";
    public string MaxUnavailable { get; init; } = "0";

    /// <summary>Whether it has pods at all.</summary>
    public bool Runs => Scale.Max > 0;
}

/// <summary>A Service beside the main one: what is appended to the name, and the track it leads to; all tracks when null.</summary>
internal sealed record SideService(string Suffix, string? Track);

/// <summary>What a rollout makes of a service: its Deployments, and which pods its Services lead to.</summary>
internal sealed record Variants(ImmutableArray<Variant> All)
{
    /// <summary>The track that the main Service selects; null when all tracks serve.</summary>
    public string? Serving { get; init; }

    public ImmutableArray<SideService> Beside { get; init; } = [];

    /// <summary>What is appended to the service's name in the Services that, together, lead to every pod once.</summary>
    public ImmutableArray<string> Covering { get; init; } = [""];

    /// <summary>Whether there may be more pods than one at a time.</summary>
    public bool AreMany(ServiceSpec spec) => spec.Scale.Max > 1 || All.Length > 1;

    public IEnumerable<Variant> LedTo(string? track) => All.Where(v => v.Runs && (track is null || v.Track == track));
}

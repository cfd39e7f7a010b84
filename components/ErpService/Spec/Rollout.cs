using System.Collections.Immutable;

namespace Erp.Components;

/// <summary>How a new version takes over. It is configuration, per service and environment, and moves through <c>pulumi up</c> alone.</summary>
public abstract record Rollout
{
    public static Rollout Rolling(string maxSurge = "1", string maxUnavailable = "0") => new RollingRollout(maxSurge, maxUnavailable);

    public static BlueGreenRollout BlueGreen(Slot active) => new(active);

    public static CanaryRollout Canary() => new();
}

public sealed record RollingRollout(string MaxSurge, string MaxUnavailable) : Rollout;

public enum Slot
{
    Blue,
    Green,
}

/// <summary>Two complete Deployments; the Service's selector names the active one.</summary>
public sealed record BlueGreenRollout(Slot Active) : Rollout
{
    /// <summary>The image tag of the idle slot; the active slot runs the catalogue's.</summary>
    public string? IdleTag { get; init; }

    /// <summary>Whether the idle slot has pods at all.</summary>
    public bool IdleRuns { get; init; }
}

/// <summary>A second Deployment beside the stable one, which gets a share of the traffic.</summary>
public sealed record CanaryRollout : Rollout
{
    /// <summary>The canary's image tag; null when no canary runs.</summary>
    public string? Tag { get; init; }

    /// <summary>The share of the traffic that the canary gets, in percent.</summary>
    public int Weight { get; init; }

    public ImmutableArray<CanaryStep> Steps { get; init; } = [];
}

/// <summary>One step: the weight, how long to watch, and the PromQL conditions that let it go on.</summary>
public sealed record CanaryStep(int Weight, TimeSpan Bake);

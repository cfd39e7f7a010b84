using System.Collections.Immutable;

namespace Erp.Components;

/// <summary>How a new version takes over. It is configuration, per service and environment, and moves through <c>pulumi up</c> alone.</summary>
public abstract record Rollout
{
    /// <summary>One Deployment that exchanges its pods; numbers or percentages.</summary>
    public static RollingRollout Rolling(string maxSurge = "1", string maxUnavailable = "0") => new(maxSurge, maxUnavailable);

    /// <summary>Two complete Deployments, of which one serves.</summary>
    public static BlueGreenRollout BlueGreen(Slot active = Slot.Blue) => new(active);

    /// <summary>A second Deployment that gets a share of the traffic, growing by these steps.</summary>
    public static CanaryRollout Canary(params ImmutableArray<CanaryStep> steps) => new() { Steps = steps };
}

public sealed record RollingRollout(string MaxSurge, string MaxUnavailable) : Rollout;

public enum Slot
{
    Blue,
    Green,
}

/// <summary>What the slot without traffic is there for.</summary>
public enum IdleSlot
{
    /// <summary>It has no pods.</summary>
    Empty,

    /// <summary>It runs the next version, reached by the preview Service only.</summary>
    Candidate,

    /// <summary>It runs the version before, for the way back.</summary>
    Previous,
}

/// <summary>Two complete Deployments; the Service's selector names the active one, so switching is one value.</summary>
public sealed record BlueGreenRollout(Slot Active) : Rollout
{
    /// <summary>The version of each slot; the image catalogue's where none is given.</summary>
    public string? Blue { get; init; }

    public string? Green { get; init; }

    public IdleSlot Idle { get; init; }

    public Slot Waiting => Active == Slot.Blue ? Slot.Green : Slot.Blue;

    public string? VersionOf(Slot slot) => slot == Slot.Blue ? Blue : Green;

    public BlueGreenRollout With(Slot slot, string? version) => slot == Slot.Blue ? this with { Blue = version } : this with { Green = version };
}

/// <summary>A second Deployment beside the stable one, which gets a share of the traffic.</summary>
public sealed record CanaryRollout : Rollout
{
    /// <summary>From this weight on the canary has as many pods as the stable side at its smallest, so that it can take everything.</summary>
    public const int EvenWeight = 50;

    /// <summary>The canary's version; null when no canary runs.</summary>
    public string? Version { get; init; }

    /// <summary>The share of the traffic that the canary gets, in percent.</summary>
    public int Weight { get; init; }

    public ImmutableArray<CanaryStep> Steps { get; init; } = [];

    /// <summary>Requests that always go to the canary while it runs, told by a header or cookie.</summary>
    public ImmutableArray<RequestMark> Marks { get; init; } = [];

    /// <summary>What must hold at every step.</summary>
    public ImmutableArray<CanaryCondition> Conditions { get; init; } = [];

    /// <summary>Where Argo's controller finds Prometheus, when the analysis is to be written as an AnalysisTemplate too.</summary>
    public string? ArgoPrometheus { get; init; }
}

/// <summary>One step: the weight, how long to watch, and what must hold beside the rollout's own conditions.</summary>
public sealed record CanaryStep(int Weight, TimeSpan Bake, params ImmutableArray<CanaryCondition> Conditions);

using System.Collections.Immutable;
using Erp.Components;

namespace Erp.Stacks.Configuration;

public enum RolloutStrategy
{
    Rolling,
    BlueGreen,
    Canary,
}

/// <summary>The strategy that a key is of: with another it would do nothing, and is refused.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class OnlyAttribute(RolloutStrategy strategy) : Attribute
{
    public RolloutStrategy Strategy { get; } = strategy;
}

/// <summary>How new versions of one service take over in one environment, and where a rollout stands. <c>erp rollout</c> writes it.</summary>
public sealed record RolloutSettings
{
    private const string PodsForm = "[0-9]+%?";
    private const string PodsInWords = "a number of pods or a percentage";

    [Setting("Exchange pods one by one, switch between two slots, or try a version on a share of the traffic.")]
    public RolloutStrategy Strategy { get; init; } = RolloutStrategy.Rolling;

    [Setting("Rolling: pods that may be added for an update.")]
    [Only(RolloutStrategy.Rolling)]
    [Form(PodsForm, PodsInWords)]
    public string MaxSurge { get; init; } = "1";

    [Setting("Rolling: pods that may be missing during an update.")]
    [Only(RolloutStrategy.Rolling)]
    [Form(PodsForm, PodsInWords)]
    public string MaxUnavailable { get; init; } = "0";

    [Setting("Blue-green: the slot that serves. Changing it switches.")]
    [Only(RolloutStrategy.BlueGreen)]
    public Slot Active { get; init; } = Slot.Blue;

    [Setting("Blue-green: the version of the blue slot. Empty: the image's own.")]
    [Only(RolloutStrategy.BlueGreen)]
    [Form(Forms.Version, Forms.VersionInWords)]
    public string? Blue { get; init; }

    [Setting("Blue-green: the version of the green slot. Empty: the image's own.")]
    [Only(RolloutStrategy.BlueGreen)]
    [Form(Forms.Version, Forms.VersionInWords)]
    public string? Green { get; init; }

    [Setting("Blue-green: whether the other slot is empty, runs the candidate, or keeps the previous version.")]
    [Only(RolloutStrategy.BlueGreen)]
    public IdleSlot Idle { get; init; } = IdleSlot.Empty;

    [Setting("Canary: the version that is being tried. Empty: none.")]
    [Only(RolloutStrategy.Canary)]
    [Form(Forms.Version, Forms.VersionInWords)]
    public string? Version { get; init; }

    [Setting("Canary: its share of the traffic, in percent.")]
    [Only(RolloutStrategy.Canary)]
    [Between(0, 100)]
    public int Weight { get; init; }

    [Setting("Canary: the weights to go through, and how long to watch each.")]
    [Only(RolloutStrategy.Canary)]
    public ImmutableArray<StepSettings> Steps { get; init; } = [];

    [Setting("Canary: the greatest share of answers that may be errors, in percent.")]
    [Only(RolloutStrategy.Canary)]
    [Between(0, 100)]
    public int? MaxErrorPercent { get; init; }

    [Setting("Canary: the longest that 95 of 100 answers may take, in milliseconds.")]
    [Only(RolloutStrategy.Canary)]
    [Between(1, 600_000)]
    public int? MaxLatencyMilliseconds { get; init; }

    [Setting("Canary: further conditions, each a PromQL query and the most it may be.")]
    [Only(RolloutStrategy.Canary)]
    public ImmutableArray<ConditionSettings> Conditions { get; init; } = [];

    [Setting("Canary: a header whose value sends a request to the canary, e.g. x-canary=always.")]
    [Only(RolloutStrategy.Canary)]
    [Form("[A-Za-z0-9-]+=[A-Za-z0-9._-]+", "a name and a value such as x-canary=always")]
    public string? Header { get; init; }

    [Setting("Canary: a cookie whose value sends a request to the canary, e.g. canary=always.")]
    [Only(RolloutStrategy.Canary)]
    [Form("[A-Za-z0-9_-]+=[A-Za-z0-9._-]+", "a name and a value such as canary=always")]
    public string? Cookie { get; init; }
}

public sealed record StepSettings
{
    [Setting("The canary's share of the traffic, in percent.")]
    [Between(1, 100)]
    public int Weight { get; init; } = 1;

    [Setting("How long to watch it.")]
    [Between(1, 10_080)]
    public int Minutes { get; init; } = 10;
}

public sealed record ConditionSettings
{
    [Setting("What the condition is called.")]
    [Form(Forms.ObjectName, Forms.ObjectNameInWords)]
    public string Name { get; init; } = "";

    [Setting("A PromQL query; $selector stands for the labels of the canary's own series.")]
    public string Query { get; init; } = "";

    [Setting("The most that the result may be for the canary to go on.")]
    [Form("-?[0-9]+(\\.[0-9]+)?", "a number")]
    public string AtMost { get; init; } = "0";
}

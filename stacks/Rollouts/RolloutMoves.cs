using Erp.Components;

namespace Erp.Stacks.Rollouts;

/// <summary>The moves of a rollout: each leads from one state to the next, or is refused with the reason. Nothing is touched.</summary>
public static class RolloutMoves
{
    private const int FirstWeight = 10;

    /// <summary>Begins with a new version: beside the one that serves where the strategy allows it.</summary>
    public static RolloutState Start(RolloutState state, string version, int? weight = null)
    {
        if (version == state.Serving) throw Refused(state, $"{version} serves already", "name another version");
        if (state.IsRunning) throw Refused(state, state.InWords.TrimEnd('.'), "promote or abort that one first");
        return state.Rollout switch
        {
            RollingRollout when weight is not null => throw Refused(state, "it is rolled, and all pods take part", "leave the weight out, or set the strategy to canary"),
            RollingRollout => state with { Version = version },
            BlueGreenRollout when weight is not null => throw Refused(state, "one slot gets all traffic", "leave the weight out"),
            BlueGreenRollout slots => state with { Rollout = Pinned(state, slots).With(slots.Waiting, version) with { Idle = IdleSlot.Candidate } },
            CanaryRollout canary => At(state, canary with { Version = version }, weight ?? (canary.Steps.IsEmpty ? FirstWeight : canary.Steps[0].Weight)),
            _ => throw Unknown(state),
        };
    }

    /// <summary>Gives the canary another share of the traffic.</summary>
    public static RolloutState SetWeight(RolloutState state, int weight) => state.Rollout switch
    {
        CanaryRollout { Version: null } => throw Refused(state, "no canary runs", "start one"),
        CanaryRollout canary when canary.Weight == weight => throw Refused(state, $"the canary gets {weight} % already", "name another weight, or promote"),
        CanaryRollout canary => At(state, canary, weight),
        BlueGreenRollout => throw Refused(state, "one slot gets all traffic", "promote to switch"),
        _ => throw Refused(state, "it is rolled, and has no canary", "set the strategy to canary first"),
    };

    /// <summary>Lets the new version win; where the former one is still kept, lets it go.</summary>
    public static RolloutState Promote(RolloutState state) => state.Rollout switch
    {
        CanaryRollout { Version: null } => throw Refused(state, "no canary runs", "start one"),
        CanaryRollout { Weight: 0 } => throw Refused(state, "the canary has had no traffic that could have shown anything", "give it a weight"),
        CanaryRollout canary => state with { Version = canary.Version!, Rollout = canary with { Version = null, Weight = 0 } },
        BlueGreenRollout { Idle: IdleSlot.Candidate } slots => state with { Rollout = Pinned(state, slots) with { Active = slots.Waiting, Idle = IdleSlot.Previous } },
        BlueGreenRollout { Idle: IdleSlot.Previous } slots => Settled(state, slots),
        BlueGreenRollout => throw Refused(state, "the other slot is empty", "start a version in it"),
        _ => throw Refused(state, "it is rolled: a new version wins by itself", "start the version"),
    };

    /// <summary>Goes back to the version before.</summary>
    public static RolloutState Abort(RolloutState state) => state.Rollout switch
    {
        CanaryRollout { Version: not null } canary => state with { Rollout = canary with { Version = null, Weight = 0 } },
        BlueGreenRollout { Idle: IdleSlot.Candidate } slots => Settled(state, slots),
        BlueGreenRollout { Idle: IdleSlot.Previous } slots => state with { Rollout = slots with { Active = slots.Waiting, Idle = IdleSlot.Candidate } },
        RollingRollout => throw Refused(state, "it is rolled, and the former pods are gone", "start the former version"),
        _ => throw Refused(state, "nothing runs that could be aborted", "start a version first"),
    };

    /// <summary>The moves that make sense now, for a person.</summary>
    public static string NextOf(RolloutState state) => state.Rollout switch
    {
        CanaryRollout { Version: not null, Weight: 0 } => "set-weight WEIGHT, abort",
        CanaryRollout { Version: not null } canary => canary.Steps.FirstOrDefault(s => s.Weight > canary.Weight) is { } step
            ? $"set-weight {step.Weight}, promote, abort"
            : "promote, abort",
        BlueGreenRollout { Idle: IdleSlot.Candidate } => "promote, abort",
        BlueGreenRollout { Idle: IdleSlot.Previous } => "promote (empties the former slot), abort (goes back)",
        _ => "start VERSION",
    };

    private static RolloutState At(RolloutState state, CanaryRollout canary, int weight)
    {
        if (weight is < 0 or > 100) throw Refused(state, $"{weight} is no share of the traffic", "from 0 to 100");
        if (weight == 100 && canary.Weight < CanaryRollout.EvenWeight)
            throw Refused(state, "the canary does not have the pods for all traffic yet", $"set the weight to {CanaryRollout.EvenWeight} first");
        var next = state with { Rollout = canary with { Weight = weight } };
        if (state.Service.Routes.IsEmpty && weight > CanaryRollout.EvenWeight)
            throw Refused(state, $"it has no routes, so its pods split the traffic, {CanaryRollout.EvenWeight} % at most", "promote when it has shown enough");
        return next;
    }

    // The slot that serves keeps its version whatever becomes of the image's own.
    private static BlueGreenRollout Pinned(RolloutState state, BlueGreenRollout slots) => slots.With(slots.Active, slots.VersionOf(slots.Active) ?? state.Version);

    private static RolloutState Settled(RolloutState state, BlueGreenRollout slots) => state with { Rollout = slots with { Idle = IdleSlot.Empty } };

    private static RefusedMoveException Refused(RolloutState state, string reason, string fix) => new($"{state.Service.Name}: {reason}; {fix}.");

    private static RefusedMoveException Unknown(RolloutState state) => new($"{state.Service.Name}: its rollout is of no kind that is known.");
}

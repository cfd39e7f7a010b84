using Erp.Components;

namespace Erp.Stacks.Rollouts;

/// <summary>Where a service's rollout stands in one stack: the version that its image has by itself, and what the rollout makes of it.</summary>
public sealed record RolloutState(ServiceSpec Service, string Version, Rollout Rollout)
{
    public string Image => Service.Image ?? Service.Name;

    /// <summary>The version that customers get.</summary>
    public string Serving => Rollout is BlueGreenRollout slots ? slots.VersionOf(slots.Active) ?? Version : Version;

    /// <summary>Whether a move has been begun and not ended.</summary>
    public bool IsRunning => Rollout is CanaryRollout { Version: not null } or BlueGreenRollout { Idle: not IdleSlot.Empty };

    /// <summary>One sentence for a person.</summary>
    public string InWords => Rollout switch
    {
        CanaryRollout { Version: { } canary } running => $"{Serving} serves; the canary {canary} gets {running.Weight} % of the traffic.",
        BlueGreenRollout { Idle: IdleSlot.Candidate } slots => $"{Serving} serves in {Named(slots.Active)}; {slots.VersionOf(slots.Waiting)} waits in {Named(slots.Waiting)}, reached by {Service.Name}-preview.",
        BlueGreenRollout { Idle: IdleSlot.Previous } slots => $"{Serving} serves in {Named(slots.Active)}; {slots.VersionOf(slots.Waiting) ?? Version} is kept in {Named(slots.Waiting)} for the way back.",
        BlueGreenRollout slots => $"{Serving} serves in {Named(slots.Active)}; {Named(slots.Waiting)} is empty.",
        CanaryRollout => $"{Serving} serves; no canary runs.",
        _ => $"{Serving} serves; a new version exchanges its pods one after the other.",
    };

    private static string Named(Slot slot) => slot.ToString().ToLowerInvariant();
}

/// <summary>A move that makes no sense from where the rollout stands; says why, and what does.</summary>
public sealed class RefusedMoveException(string message) : Exception(message);

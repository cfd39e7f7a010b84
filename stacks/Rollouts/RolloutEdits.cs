using System.Collections.Immutable;
using Erp.Components;
using Erp.Stacks.Configuration;

namespace Erp.Stacks.Rollouts;

/// <summary>One value of Pulumi.&lt;stack&gt;.yaml that a move changes, by its keys below <c>config</c>; null takes it away.</summary>
public sealed record ConfigEdit(ImmutableArray<string> Path, object? Value);

/// <summary>What a move changes in a stack's file.</summary>
public static class RolloutEdits
{
    public static ImmutableArray<ConfigEdit> Between(RolloutState before, RolloutState after) =>
    [
        .. before.Version == after.Version ? [] : new[] { new ConfigEdit([$"{ErpSettings.Project}:images", "versions", after.Image], after.Version) },
        .. Values(after.Rollout).Except(Values(before.Rollout)).Select(v => new ConfigEdit([$"{ErpSettings.Project}:services", after.Service.Name, "rollout", v.Key], v.Value)),
    ];

    // Steps and conditions are written by people; a move changes only where the rollout stands.
    private static IEnumerable<(string Key, object? Value)> Values(Rollout rollout) => rollout switch
    {
        BlueGreenRollout slots =>
        [
            ("active", slots.Active.ToString().ToLowerInvariant()), ("blue", slots.Blue), ("green", slots.Green),
            ("idle", slots.Idle == IdleSlot.Empty ? null : slots.Idle.ToString().ToLowerInvariant()),
        ],
        CanaryRollout canary => [("version", canary.Version), ("weight", canary.Weight == 0 ? null : canary.Weight)],
        _ => [],
    };
}

using System.Collections.Immutable;
using System.Globalization;

namespace Erp.Components;

/// <summary>Rollouts that stand still, take too many pods at once, or lead nowhere.</summary>
internal static class RolloutCheck
{
    public static IEnumerable<ArgumentProblem> Problems(ServiceSpec spec, Rollout rollout)
    {
        var path = $"{spec.Name}.rollout";
        if (spec.IsStateful && rollout is not RollingRollout)
            return [new(path, "runs two sets of pods, but each pod has a volume of its own.", "A service with storage a replica can only be rolled.")];
        return rollout switch
        {
            RollingRollout rolling => Rolling(path, spec, rolling),
            BlueGreenRollout slots => BlueGreen(path, slots),
            CanaryRollout canary => [.. Canary(path, spec, canary), .. Steps(path, spec, canary.Steps), .. Conditions(path, canary)],
            _ => [new(path, "is of no kind that is known.", "Rolling, blue-green or canary.")],
        };
    }

    private static IEnumerable<ArgumentProblem> Rolling(string path, ServiceSpec spec, RollingRollout rolling)
    {
        var surge = Pods(rolling.MaxSurge, spec.Scale.Min, roundUp: true);
        var unavailable = Pods(rolling.MaxUnavailable, spec.Scale.Min, roundUp: false);
        var most = Pods(rolling.MaxUnavailable, spec.Scale.Max, roundUp: false);
        if (surge is null) yield return new($"{path}.maxSurge", $"'{rolling.MaxSurge}' is no number of pods.", "Write 1 or 25%.");
        if (unavailable is null) yield return new($"{path}.maxUnavailable", $"'{rolling.MaxUnavailable}' is no number of pods.", "Write 0 or 25%.");
        if (surge == 0 && unavailable == 0)
            yield return new(path, "may neither add nor take away a pod, so it never ends.", "Let it surge by 1.");
        if (most > ServiceBudget.MaxUnavailable)
            yield return new($"{path}.maxUnavailable", $"of {rolling.MaxUnavailable} takes away more pods at once than a drain may ({ServiceBudget.MaxUnavailable}).", "Surge instead.");
    }

    private static IEnumerable<ArgumentProblem> BlueGreen(string path, BlueGreenRollout slots)
    {
        if (slots.Idle != IdleSlot.Empty && slots.VersionOf(slots.Waiting) is null)
            yield return new($"{path}.{VariantsOf.TrackOf(slots.Waiting)}", "runs without a version of its own.", "Give it one, or switch it off.");
    }

    private static IEnumerable<ArgumentProblem> Canary(string path, ServiceSpec spec, CanaryRollout canary)
    {
        if (canary.Weight is < 0 or > 100)
            yield return new($"{path}.weight", $"of {canary.Weight} is no share.", "From 0 to 100 percent.");
        if (canary is { Version: null, Weight: not 0 })
            yield return new($"{path}.weight", $"sends {canary.Weight} % to a canary that does not run.", "Give it a version, or no weight.");
        if (canary.Version is not null && spec.Routes.IsEmpty && canary.Weight > CanaryRollout.EvenWeight)
            yield return new($"{path}.weight", $"of {canary.Weight} cannot be reached: a service without routes is split by its pods.", $"At most {CanaryRollout.EvenWeight}; then promote.");
        if (!canary.Marks.IsEmpty && spec.Routes.IsEmpty)
            yield return new($"{path}.marks", "tell requests apart at the edge, but the service has no routes.", "Drop them, or route it.");
    }

    private static IEnumerable<ArgumentProblem> Steps(string path, ServiceSpec spec, ImmutableArray<CanaryStep> steps)
    {
        var highest = spec.Routes.IsEmpty ? CanaryRollout.EvenWeight : 100;
        var before = 0;
        foreach (var step in steps)
        {
            if (step.Weight <= before || step.Weight > highest)
                yield return new($"{path}.steps", $"go from {before} to {step.Weight}.", $"Let weights rise, to {highest} at most.");
            else if (step.Weight == 100 && before < CanaryRollout.EvenWeight)
                yield return new($"{path}.steps", $"go from {before} to 100, before the canary has the pods for it.", $"Pass {CanaryRollout.EvenWeight} first.");
            if (step.Bake <= TimeSpan.Zero)
                yield return new($"{path}.steps", $"give {step.Weight} % no time to show a fault.", "Let it bake for some minutes.");
            before = step.Weight;
        }
    }

    private static IEnumerable<ArgumentProblem> Conditions(string path, CanaryRollout canary) =>
        from condition in canary.Conditions.Concat(canary.Steps.SelectMany(s => s.Conditions))
        where condition.Name == "" || condition.Query == "" || double.IsNaN(condition.AtMost)
        select new ArgumentProblem($"{path}.conditions", $"'{condition.Name}' asks nothing.", "Give it a name, a query and the most it may be.");

    private static int? Pods(string text, int of, bool roundUp)
    {
        var isShare = text.EndsWith('%');
        if (!int.TryParse(isShare ? text[..^1] : text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return null;
        if (!isShare) return number;
        var pods = of * number / 100.0;
        return (int)(roundUp ? Math.Ceiling(pods) : Math.Floor(pods));
    }
}

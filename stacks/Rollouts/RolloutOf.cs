using System.Collections.Immutable;
using System.Globalization;
using Erp.Components;
using Erp.Stacks.Configuration;

namespace Erp.Stacks.Rollouts;

/// <summary>Reads a rollout from the settings of a service.</summary>
public static class RolloutOf
{
    public static Rollout Settings(RolloutSettings settings) => settings.Strategy switch
    {
        RolloutStrategy.BlueGreen => Rollout.BlueGreen(settings.Active) with { Blue = settings.Blue, Green = settings.Green, Idle = settings.Idle },
        RolloutStrategy.Canary => Rollout.Canary([.. settings.Steps.Select(s => new CanaryStep(s.Weight, TimeSpan.FromMinutes(s.Minutes)))]) with
        {
            Version = settings.Version,
            Weight = settings.Weight,
            Conditions = [.. Conditions(settings)],
            Marks = [.. Mark(RequestMarkKind.Header, settings.Header), .. Mark(RequestMarkKind.Cookie, settings.Cookie)],
        },
        _ => Rollout.Rolling(settings.MaxSurge, settings.MaxUnavailable),
    };

    private static IEnumerable<CanaryCondition> Conditions(RolloutSettings settings)
    {
        if (settings.MaxErrorPercent is { } percent) yield return CanaryCondition.Errors(percent / 100.0);
        if (settings.MaxLatencyMilliseconds is { } milliseconds) yield return CanaryCondition.Latency(TimeSpan.FromMilliseconds(milliseconds));
        foreach (var condition in settings.Conditions)
            yield return new(condition.Name, condition.Query, double.Parse(condition.AtMost, CultureInfo.InvariantCulture));
    }

    private static ImmutableArray<RequestMark> Mark(RequestMarkKind kind, string? text) => text?.Split('=', 2) is [var name, var value] ? [new(kind, name, value)] : [];
}

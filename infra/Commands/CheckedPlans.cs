using System.Collections.Immutable;
using Erp.Infra.Checks;
using Erp.Infra.Planning;
using Erp.Stacks.Configuration;

namespace Erp.Infra.Commands;

/// <summary>Plans stacks and holds them against the rules: each for itself, several against each other, and one against its neighbours.</summary>
internal static class CheckedPlans
{
    /// <summary>What a command ends with that has shown these plans.</summary>
    public static int ExitCodeOf(params IEnumerable<Plan> plans) =>
        plans.Any(p => p.Findings.Any(f => f.Severity == Severity.Error)) ? ExitCode.Findings : ExitCode.Fine;

    /// <summary>Plans and checks what was asked for, and nothing beside it.</summary>
    public static async Task<ImmutableArray<Plan>> OfAsync(IEnumerable<StackConfiguration> configurations)
    {
        var plans = new List<Plan>();
        foreach (var configuration in configurations) plans.Add(await Planner.PlanAsync(configuration));
        return Checked(plans, []);
    }

    /// <summary>The same; and one stack alone is held against its neighbours in the order of environments too, where they have a file.</summary>
    public static async Task<ImmutableArray<Plan>> BesideNeighboursAsync(IReadOnlyList<StackConfiguration> configurations, StackFiles files)
    {
        if (configurations is not [var only]) return await OfAsync(configurations);
        // They are planned at the same time, by the cores that one plan leaves idle.
        var neighbours = Neighbours.OfAsync(only, files);
        var plan = await Planner.PlanAsync(only);
        return Checked([plan], await neighbours);
    }

    private static ImmutableArray<Plan> Checked(IReadOnlyCollection<Plan> asked, ImmutableArray<Plan> neighbours)
    {
        var checker = Checker.OfToday;
        var order = checker.CheckPairs(asked.Concat(neighbours));
        return [.. asked.Select(plan => plan with { Findings = [.. checker.Check(plan), .. order.Where(pair => IsFor(plan, pair, asked)).SelectMany(pair => pair.Findings)] })];
    }

    // It is the stronger that has to have more; only where nobody asked for that one, the weaker answers.
    private static bool IsFor(Plan plan, OrderedPair pair, IReadOnlyCollection<Plan> asked) =>
        pair.Stronger == plan || (pair.Weaker == plan && !asked.Contains(pair.Stronger));
}

using System.Collections.Immutable;
using Erp.Infra.Checks;
using Erp.Infra.Planning;
using Erp.Stacks.Configuration;

namespace Erp.Infra.Commands;

/// <summary>Plans stacks and holds them against the rules: each for itself, several against each other, and one against the next weaker.</summary>
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
        return Checked(plans, weaker: null);
    }

    /// <summary>The same; and one stack alone is held against the next weaker environment too, where that has a file.</summary>
    public static async Task<ImmutableArray<Plan>> InOrderAsync(IReadOnlyList<StackConfiguration> configurations, StackFiles files)
    {
        if (configurations is not [var only]) return await OfAsync(configurations);
        var plan = await Planner.PlanAsync(only);
        return Checked([plan], await WeakerNeighbour.OfAsync(only, files));
    }

    private static ImmutableArray<Plan> Checked(IReadOnlyCollection<Plan> asked, Plan? weaker)
    {
        var checker = Checker.OfToday;
        var order = checker.CheckPairs(weaker is null ? asked : [.. asked, weaker]);
        return [.. asked.Select(plan => plan with { Findings = [.. checker.Check(plan), .. order.Where(pair => pair.Stronger == plan).SelectMany(pair => pair.Findings)] })];
    }
}

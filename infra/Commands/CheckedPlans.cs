using System.Collections.Immutable;
using Erp.Infra.Checks;
using Erp.Infra.Planning;
using Erp.Stacks.Configuration;

namespace Erp.Infra.Commands;

/// <summary>Plans stacks and holds them against the rules: each for itself, and several against each other.</summary>
internal static class CheckedPlans
{
    /// <summary>What a command ends with that has shown these plans.</summary>
    public static int ExitCodeOf(params IEnumerable<Plan> plans) =>
        plans.Any(p => p.Findings.Any(f => f.Severity == Severity.Error)) ? ExitCode.Findings : ExitCode.Fine;

    public static async Task<ImmutableArray<Plan>> OfAsync(IEnumerable<StackConfiguration> configurations)
    {
        var checker = Checker.OfToday;
        var plans = new List<Plan>();
        foreach (var configuration in configurations)
        {
            var plan = await Planner.PlanAsync(configuration);
            plans.Add(plan with { Findings = checker.Check(plan) });
        }
        var order = checker.CheckOrder(plans).ToLookup(f => f.Urn.Split(':')[2]);
        return [.. plans.Select(p => order[p.Stack].ToList() is { Count: > 0 } more ? p with { Findings = p.Findings.AddRange(more) } : p)];
    }
}

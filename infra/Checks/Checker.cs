using System.Collections.Immutable;
using Erp.Components;
using Erp.Infra.Checks.Reading;
using Erp.Infra.Planning;

namespace Erp.Infra.Checks;

/// <summary>Holds plans against the rules. The same plans, exceptions and day give the same findings in the same order.</summary>
public sealed class Checker(DateOnly today, IReadOnlyCollection<PolicyException> exceptions)
{
    /// <summary>As of now, with the exceptions on record.</summary>
    public static Checker OfToday => new(DateOnly.FromDateTime(DateTime.UtcNow), RecordedExceptions.All);

    /// <summary>One plan, on its own.</summary>
    public ImmutableArray<Finding> Check(Plan plan)
    {
        var index = new PlanIndex(plan, today);
        // Rules only read, and each for itself.
        var seen = new List<Finding>[RuleSet.Plans.Length];
        Parallel.For(0, seen.Length, i => seen[i] = [.. Findings(RuleSet.Plans[i], RuleSet.Plans[i].Check(index), index.Tier)]);
        var findings = seen.SelectMany(f => f).ToList();
        return Sorted(new ExceptionList(exceptions, today).Apply(findings, index));
    }

    /// <summary>Environments side by side: each against the next weaker one that is there. Dev has its own shape and is left out.</summary>
    public ImmutableArray<Finding> CheckOrder(IEnumerable<Plan> plans) => Sorted(CheckPairs([.. plans]).SelectMany(p => p.Findings));

    /// <summary>The same, with the two that each finding is about.</summary>
    public ImmutableArray<OrderedPair> CheckPairs(IReadOnlyCollection<Plan> plans)
    {
        // One alone stands in no order, and need not be looked through for it.
        if (plans.Count < 2) return [];
        var ordered = plans.Select(p => new PlanIndex(p, today)).Where(p => p.Tier > EnvironmentTier.Dev).OrderBy(p => p.Tier).ToList();
        return [.. ordered.Zip(ordered.Skip(1), (weaker, stronger) => new OrderedPair(weaker.Plan, stronger.Plan, Compare(weaker, stronger)))];
    }

    private ImmutableArray<Finding> Compare(PlanIndex weaker, PlanIndex stronger)
    {
        var findings = RuleSet.Environments.SelectMany(r => Findings(r, r.Check(weaker, stronger), stronger.Tier)).ToList();
        return Sorted(new ExceptionList(exceptions, today).ApplyToOrder(findings, stronger));
    }

    private static IEnumerable<Finding> Findings(Rule rule, IEnumerable<Violation> violations, EnvironmentTier tier) => rule.Severities.In(tier) is { } severity
        ? violations.Select(v => new Finding(rule.Id, v.Severity ?? severity, v.Resource.Urn, v.Path, v.Message, rule.Fix))
        : [];

    private static ImmutableArray<Finding> Sorted(IEnumerable<Finding> findings) =>
        [.. findings.Distinct().OrderByDescending(f => f.Severity).ThenBy(f => f.Rule, StringComparer.Ordinal)
            .ThenBy(f => f.Urn, StringComparer.Ordinal).ThenBy(f => f.Path, StringComparer.Ordinal).ThenBy(f => f.Message, StringComparer.Ordinal)];
}

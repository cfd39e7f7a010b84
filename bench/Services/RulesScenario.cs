using System.Diagnostics;
using Erp.Infra.Checks;
using Erp.Infra.Checks.Reading;

namespace Erp.Bench.Services;

/// <summary>Which rules cost most over N services: the place to look when checking has become slow.</summary>
internal sealed class RulesScenario : IScenario
{
    private const int Shown = 15;

    public string Name => "rules";

    public async Task<int> RunAsync(int n, string? folder, Phases phases)
    {
        var plan = await phases.Time("plan", () => SyntheticPlatform.PlanAsync(n));
        var index = await phases.Time("index", () => Task.FromResult(new PlanIndex(plan, SyntheticPlatform.Today)));
        var costs = RuleSet.Plans.Select(rule => CostOf(rule, index)).OrderByDescending(c => c.Time).ToList();
        foreach (var (rule, time, bytes) in costs.Take(Shown)) Console.WriteLine($"{rule}  {time.TotalMilliseconds,8:F1} ms  {bytes / 1_000_000.0,7:F1} MB");
        Console.WriteLine($"all     {costs.Sum(c => c.Time.TotalMilliseconds),8:F1} ms  {costs.Sum(c => c.Bytes) / 1_000_000.0,7:F1} MB");
        return plan.Resources.Length;
    }

    private static (string Rule, TimeSpan Time, long Bytes) CostOf(PlanRule rule, PlanIndex index)
    {
        var (watch, before) = (Stopwatch.StartNew(), GC.GetAllocatedBytesForCurrentThread());
        _ = rule.Check(index).Count();
        return (rule.Id, watch.Elapsed, GC.GetAllocatedBytesForCurrentThread() - before);
    }
}

using System.Collections.Concurrent;
using Erp.Components;
using Erp.Infra.Planning;
using Erp.Stacks.Configuration;

namespace Erp.Tests.Stacks;

/// <summary>Whole stacks, planned once for all tests that read them.</summary>
internal static class StackPlans
{
    private static readonly ConcurrentDictionary<string, Task<Plan>> Planned = new();

    public static IReadOnlyList<string> Stacks { get; } = ["dev", "test", "staging", "production"];

    public static IReadOnlyList<string> Platforms { get; } = ["erp-system", "rust-erp", "ai-platform"];

    /// <summary>What a setting can make otherwise in the cluster.</summary>
    public static IReadOnlyList<string> Variants { get; } =
    [
        "cluster.autoscaler=karpenter",
        // Nobody adds nodes, so there must be enough of them.
        "cluster={autoscaler: none, nodeGroups: {general: {min: 20}}}",
        "cluster.addons={wanted: [external-secrets, sealed-secrets, external-dns], zones: {example.com: Z0123456789}}",
    ];

    /// <summary>Every environment of every platform, and production in each variant.</summary>
    public static async Task<IReadOnlyList<Plan>> AllAsync()
    {
        var plans = new List<Plan>();
        foreach (var platform in Platforms)
            foreach (var stack in Stacks) plans.Add(await OfAsync(stack, platform));
        foreach (var variant in Variants) plans.Add(await OfAsync("production", "rust-erp", variant));
        return plans;
    }

    public static Task<Plan> OfAsync(string stack, string platform = "erp-system", params string[] settings) =>
        Planned.GetOrAdd(string.Join('|', [stack, platform, .. settings]), _ => Planner.PlanAsync(Configuration(stack, platform, settings)));

    public static StackConfiguration Configuration(string stack, string platform, params string[] settings)
    {
        var problems = new List<ConfigProblem>();
        var written = new StackFiles(Repository.Root).Config(stack, problems);
        var config = settings.Prepend($"platform={platform}").Aggregate(written, (c, s) => Override.Parse(s)!.ApplyTo(c, problems));
        return StackConfiguration.From(stack, config, problems);
    }

    /// <summary>Who a plan is, for messages.</summary>
    public static string Title(this Plan plan) => $"{plan.Platform} in {plan.Stack}";

    public static EnvironmentTier Tier(this Plan plan) => StackConfiguration.TierNamed(plan.Stack)!.Value;
}

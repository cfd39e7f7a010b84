using System.Collections.Concurrent;
using Erp.Infra.Planning;

namespace Erp.Tests.Stacks;

/// <summary>The shipped stacks, and what settings make of them; each planned once for all tests that read it.</summary>
internal static class StackPlans
{
    private static readonly ConcurrentDictionary<string, Lazy<Task<Plan>>> Planned = new();

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
        foreach (var (platform, stack) in ShippedStacks.Names) plans.Add(await OfAsync(stack, platform));
        foreach (var variant in Variants) plans.Add(await OfAsync("production", "rust-erp", variant));
        return plans;
    }

    public static Task<Plan> OfAsync(string stack, string platform = "erp-system", params string[] settings) => settings.Length == 0
        ? ShippedStacks.PlanAsync(platform, stack)
        : Planned.GetOrAdd(string.Join('|', [stack, platform, .. settings]), _ => new(() => Planner.PlanAsync(ShippedStacks.Configuration(platform, stack, settings)))).Value;

    /// <summary>Who a plan is, for messages.</summary>
    public static string Title(this Plan plan) => $"{plan.Platform} in {plan.Stack}";
}

using Erp.Infra.Planning;

namespace Erp.Tests.Stacks;

/// <summary>The shipped stacks, and production in its variants: what a claim about all plans is held against.</summary>
internal static class StackPlans
{
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
        foreach (var (platform, stack) in ShippedStacks.Names) plans.Add(await ShippedStacks.PlanAsync(platform, stack));
        foreach (var variant in Variants) plans.Add(await ShippedStacks.PlanAsync("rust-erp", "production", variant));
        return plans;
    }

    /// <summary>Who a plan is, for messages.</summary>
    public static string Title(this Plan plan) => $"{plan.Platform} in {plan.Stack}";
}

using System.Collections.Concurrent;
using Erp.Infra.Planning;
using Erp.Stacks.Configuration;

namespace Erp.Tests.Snapshots;

/// <summary>Every platform in every environment, planned from the configuration that ships.</summary>
public static class ShippedStacks
{
    private static readonly ConcurrentDictionary<(string, string), Lazy<Task<Plan>>> Plans = new();
    private static readonly StackFiles Files = new(Repository.Root);

    public static string[] Platforms { get; } = ["erp-system", "rust-erp", "ai-platform"];

    public static string[] Stacks { get; } = [.. Files.Stacks];

    /// <summary>Planned once, however many tests ask.</summary>
    public static Task<Plan> PlanAsync(string platform, string stack) =>
        Plans.GetOrAdd((platform, stack), _ => new(() => Planner.PlanAsync(Read(platform, stack)))).Value;

    public static StackConfiguration Read(string platform, string stack)
    {
        var problems = new List<ConfigProblem>();
        var config = new Override("platform", platform).ApplyTo(Files.Config(stack, problems), problems);
        return StackConfiguration.From(stack, config, problems);
    }
}

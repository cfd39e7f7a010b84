using System.Collections.Concurrent;
using Erp.Infra.Planning;
using Erp.Stacks.Configuration;

namespace Erp.Tests.Stacks;

/// <summary>Every environment of every platform as the repository's own settings have it, and what other settings make of it; each planned once for all tests.</summary>
internal static class ShippedStacks
{
    private static readonly StackFiles Files = new(Repository.Root);
    private static readonly ConcurrentDictionary<string, Lazy<Task<Plan>>> Plans = new();

    public static IReadOnlyList<string> Platforms { get; } = ["erp-system", "rust-erp", "ai-platform"];

    public static IReadOnlyList<string> Stacks { get; } = [.. Files.Stacks];

    public static IEnumerable<(string Platform, string Stack)> Names => Platforms.SelectMany(_ => Stacks, (platform, stack) => (platform, stack));

    public static TheoryData<string, string> All
    {
        get
        {
            var all = new TheoryData<string, string>();
            foreach (var (platform, stack) in Names) all.Add(platform, stack);
            return all;
        }
    }

    /// <summary>With settings changed as <c>--set</c> would.</summary>
    public static Task<Plan> PlanAsync(string platform, string stack, params string[] settings) =>
        Plans.GetOrAdd(string.Join('|', [platform, stack, .. settings]), _ => new(() => Planner.PlanAsync(Configuration(platform, stack, settings)))).Value;

    public static StackConfiguration Configuration(string platform, string stack, params IEnumerable<string> settings)
    {
        var problems = new List<ConfigProblem>();
        var config = settings.Prepend($"platform={platform}").Aggregate(Files.Config(stack, problems), (c, set) => Override.Parse(set)!.ApplyTo(c, problems));
        return StackConfiguration.From(stack, config, problems);
    }
}

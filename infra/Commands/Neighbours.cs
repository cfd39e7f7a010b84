using System.Collections.Immutable;
using System.Text.Json;
using Erp.Components;
using Erp.Infra.Planning;
using Erp.Stacks.Configuration;

namespace Erp.Infra.Commands;

/// <summary>The environments next to a stack in the order: nobody named them, but it is held against them.</summary>
internal static class Neighbours
{
    /// <summary>Plans the next weaker and the next stronger environment of a stack, on the same platform and as their own files have them.</summary>
    public static async Task<ImmutableArray<Plan>> OfAsync(StackConfiguration configuration, StackFiles files)
    {
        // Each in a flow of its own: a run belongs to its flow, and one run cannot hold another.
        var plans = await Task.WhenAll(Names(configuration, files).Select(name => Task.Run(() => PlanAsync(configuration, files, name))));
        return [.. plans.OfType<Plan>()];
    }

    private static IEnumerable<string> Names(StackConfiguration configuration, StackFiles files)
    {
        // Dev has its own shape, and no place in the order.
        if (configuration.Tier == EnvironmentTier.Dev || !Directory.Exists(files.Directory)) return [];
        var others = files.Stacks.Where(s => s != configuration.Stack && StackConfiguration.TierNamed(s) > EnvironmentTier.Dev).ToLookup(s => StackConfiguration.TierNamed(s)!.Value);
        return others.Where(o => o.Key < configuration.Tier).OrderByDescending(o => o.Key).Take(1)
            .Concat(others.Where(o => o.Key > configuration.Tier).OrderBy(o => o.Key).Take(1))
            .Select(o => o.First());
    }

    private static async Task<Plan?> PlanAsync(StackConfiguration configuration, StackFiles files, string name)
    {
        try
        {
            var platform = new Override("platform", JsonNamingPolicy.KebabCaseLower.ConvertName(configuration.Settings.Platform.ToString()));
            return await Planner.PlanAsync(Project.Load(files, name, platform));
        }
        catch (Exception mistakes) when (mistakes is ConfigException or InvalidArgumentsException)
        {
            // What is wrong with it is for its own check to say, and no reason to hold this one up.
            return null;
        }
    }
}

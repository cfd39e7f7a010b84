using Erp.Components;
using Erp.Infra.Planning;
using Erp.Stacks.Configuration;

namespace Erp.Infra.Commands;

/// <summary>
/// The environment next below a stack in the order: nobody named it, but it may not have more. The one above is not asked, for what is new comes
/// to the weaker environment first.
/// </summary>
internal static class WeakerNeighbour
{
    /// <summary>Its plan, on the same platform and as its own file has it; null where there is none, or none that can be planned.</summary>
    public static async Task<Plan?> OfAsync(StackConfiguration configuration, StackFiles files)
    {
        if (NameOf(configuration, files) is not { } name) return null;
        try
        {
            return await Planner.PlanAsync(Project.Load(files, name, new Override(SettingOptions.PlatformKey, SettingsBinder.ChoiceOf(configuration.Settings.Platform))));
        }
        catch (Exception mistakes) when (mistakes is ConfigException or InvalidArgumentsException)
        {
            // What is wrong with it is for its own check to say, and no reason to hold this one up.
            return null;
        }
    }

    // Dev has its own shape, and no place in the order.
    private static string? NameOf(StackConfiguration configuration, StackFiles files) => !Directory.Exists(files.Directory) ? null
        : files.Stacks.Where(s => StackConfiguration.TierNamed(s) is { } tier && tier > EnvironmentTier.Dev && tier < configuration.Tier)
            .MaxBy(s => StackConfiguration.TierNamed(s));
}

using System.Collections.Immutable;
using Erp.Components;
using Erp.Stacks.Configuration;
using Erp.Stacks.Platforms;
using Erp.Stacks.Profiles;

namespace Erp.Stacks.Parts;

/// <summary>What the components would refuse, said of the settings that it comes from, before any of them is made.</summary>
internal static class Refusals
{
    // Where these are in doubt, all that follows would be guesses.
    private static readonly ImmutableArray<string> Premises = ["environment", "platform", "cluster.mode"];
    private static readonly ImmutableArray<ConfigRule> Unread = [ConfigRule.InvalidYaml, ConfigRule.NotAConfiguration, ConfigRule.UnknownSection];

    /// <summary>Everything of it but what only follows from a mistake that has been found already.</summary>
    public static IEnumerable<ConfigProblem> Of(StackConfiguration configuration, MapNode own, IReadOnlyCollection<ConfigProblem> found)
    {
        if (found.Any(f => Unread.Contains(f.Rule) || Premises.Any(p => f.Concerns(p)))) return [];
        var platform = PlatformCatalog.Of(configuration.Settings.Platform);
        // Services that are set impossibly say nothing of the rest.
        var blueprint = new Blueprint(configuration with { Settings = configuration.Settings with { Services = ImmutableSortedDictionary<string, ServiceOverride>.Empty } }, platform);
        return
        [
            .. from refusal in (IEnumerable<ConfigProblem>)
               [
                   .. EdgeSettingsCheck.Problems(configuration.Settings, blueprint.ClusterKind, own),
                   .. ClusterRefusals.Of(blueprint, own),
                   .. DataRefusals.Of(blueprint, own),
                   .. AlertRefusals.Of(blueprint, own),
                   .. ImageRefusals.Of(configuration.Settings, platform, own),
                   .. ServiceRefusals.Of(configuration, platform, own, found),
               ]
               where !found.Any(f => f.Concerns(refusal.Key))
               select refusal,
        ];
    }
}

using System.Reflection;
using Erp.Stacks.Configuration;
using Erp.Stacks.Profiles;

namespace Erp.Infra.Diffing.Declared;

/// <summary>One thing that two environments say differently: a property of their profiles, or a setting in their files.</summary>
/// <param name="Name">Where it is said.</param>
/// <param name="Swap">Gives the second configuration what the first one says.</param>
internal sealed record Factor(string Name, Func<StackConfiguration, StackConfiguration, StackConfiguration> Swap)
{
    /// <summary>Everything that is said differently in two configurations.</summary>
    public static IEnumerable<Factor> Between(StackConfiguration a, StackConfiguration b) => [.. OfProfiles(a, b), .. OfSettings(a, b)];

    private static IEnumerable<Factor> OfProfiles(StackConfiguration a, StackConfiguration b) =>
        from property in typeof(EnvironmentProfile).GetProperties(BindingFlags.Public | BindingFlags.Instance)
        where !Equals(property.GetValue(a.Profile), property.GetValue(b.Profile))
        select new Factor($"{b.Tier}Profile.{property.Name}", (source, target) =>
        {
            var profile = target.Profile with { };
            property.SetValue(profile, property.GetValue(source.Profile));
            return target with { Profile = profile };
        });

    // Each record of settings as a whole: what belongs together is changed together.
    private static IEnumerable<Factor> OfSettings(StackConfiguration a, StackConfiguration b) =>
        from key in SettingsBinder.KeysOf(typeof(ErpSettings))
        where key.Value.Name != nameof(ErpSettings.Environment)
        let raw = $"{ErpSettings.Project}:{key.Key}"
        where a.Raw.GetValueOrDefault(raw) != b.Raw.GetValueOrDefault(raw)
        select new Factor($"{StackFiles.FileOf(b.Raw.ContainsKey(raw) ? b.Stack : a.Stack)} {key.Key}", (source, target) =>
        {
            var settings = target.Settings with { };
            key.Value.SetValue(settings, key.Value.GetValue(source.Settings));
            return target with { Settings = settings };
        });
}

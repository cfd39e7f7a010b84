using System.Collections.Immutable;
using System.Text.Json;
using Erp.Components;
using Erp.Stacks.Parts;
using Erp.Stacks.Profiles;

namespace Erp.Stacks.Configuration;

/// <summary>A stack's configuration, read, checked and typed.</summary>
public sealed record StackConfiguration
{
    public required string Stack { get; init; }
    public required EnvironmentTier Tier { get; init; }
    public required ErpSettings Settings { get; init; }

    /// <summary>The environment's own profile, or another one to find out what follows from it.</summary>
    public EnvironmentProfile Profile { get => field ?? EnvironmentProfile.Of(Tier); init; }

    public ClusterKind ClusterKind => Settings.Cluster.Mode ?? Profile.Cluster;

    /// <summary>Every key with its namespace and value as Pulumi hands them to a program.</summary>
    public required ImmutableSortedDictionary<string, string> Raw { get; init; }

    /// <summary>Types a <c>config:</c> section. Throws a <see cref="ConfigException"/> with every mistake, those found before included.</summary>
    /// <param name="stack">The stack whose section it is.</param>
    /// <param name="config">The section.</param>
    /// <param name="problems">What was found wrong before.</param>
    /// <param name="secrets">How secrets are given.</param>
    public static StackConfiguration From(string stack, MapNode config, List<ConfigProblem> problems, SecretsCome secrets = SecretsCome.Encrypted)
    {
        var own = Own(config);
        var settings = (ErpSettings)new SettingsBinder(problems, secrets).Record(typeof(ErpSettings), own, "");
        if (!problems.Any(p => p.Concerns("platform"))) problems.AddRange(PlatformNames.Check(settings, own));

        var tier = settings.Environment ?? TierNamed(stack);
        if (tier is null && !problems.Any(p => p.Concerns("environment")))
            problems.Add(new(ConfigRule.MissingEnvironment, config.Location, "environment",
                $"missing, and the stack's name '{stack}' is no environment; allowed: {string.Join(", ", SettingsBinder.ChoicesOf(typeof(EnvironmentTier)).Keys)}"));
        var configuration = new StackConfiguration
        {
            Stack = stack,
            Tier = tier ?? default,
            Settings = settings,
            Raw = config.Entries.ToImmutableSortedDictionary(e => e.Key, e => Text(e.Value, e.Key), StringComparer.Ordinal),
        };
        if (tier is not null) problems.AddRange([.. Refusals.Of(configuration, own, problems)]);
        ConfigException.ThrowIfAny(problems);
        return configuration;
    }

    /// <summary>Notes what is wrong with the single values of a <c>config:</c> section.</summary>
    public static void Check(MapNode config, List<ConfigProblem> problems) => new SettingsBinder(problems).Record(typeof(ErpSettings), Own(config), "");

    public static EnvironmentTier? TierNamed(string stack) =>
        Enum.TryParse<EnvironmentTier>(stack, ignoreCase: true, out var tier) && tier.ToString().Equals(stack, StringComparison.OrdinalIgnoreCase) ? tier : null;

    // This project's keys, without its name.
    private static MapNode Own(MapNode config) => config with
    {
        Entries =
        [
            .. from entry in config.Entries
               where entry.Key.StartsWith($"{ErpSettings.Project}:", StringComparison.Ordinal)
               select entry with { Key = StackFiles.WithoutProject(entry.Key) },
        ],
    };

    private static string Text(ConfigNode node, string key) => node switch
    {
        ScalarNode scalar => scalar.Text,
        MapNode { IsEncrypted: true } => Secret.Marker(key),
        _ => JsonSerializer.Serialize(Plain(node, key)),
    };

    private static object? Plain(ConfigNode node, string key) => node switch
    {
        ScalarNode { IsNull: true } => null,
        ScalarNode scalar => scalar.Text,
        ListNode list => list.Items.Select((item, i) => Plain(item, $"{key}[{i}]")).ToArray(),
        MapNode { IsEncrypted: true } => Secret.Marker(key),
        MapNode map => map.Entries.ToDictionary(e => e.Key, e => Plain(e.Value, $"{key}.{e.Key}")),
        _ => throw new InvalidOperationException($"{node.GetType().Name} is no configuration node."),
    };
}

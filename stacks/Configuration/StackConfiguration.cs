using System.Collections.Immutable;
using System.Text.Json;
using Erp.Components;

namespace Erp.Stacks.Configuration;

/// <summary>A stack's configuration, read, checked and typed.</summary>
public sealed record StackConfiguration
{
    public required string Stack { get; init; }
    public required EnvironmentTier Tier { get; init; }
    public required ErpSettings Settings { get; init; }

    /// <summary>Every key with its namespace and value as Pulumi hands them to a program.</summary>
    public required ImmutableSortedDictionary<string, string> Raw { get; init; }

    /// <summary>Types a <c>config:</c> section. Throws a <see cref="ConfigException"/> with every mistake, those found before included.</summary>
    public static StackConfiguration From(string stack, MapNode config, List<ConfigProblem> problems)
    {
        var binder = new SettingsBinder(problems);
        var own = config.Entries
            .Where(e => e.Key.StartsWith($"{ErpSettings.Project}:", StringComparison.Ordinal))
            .Select(e => e with { Key = e.Key[(ErpSettings.Project.Length + 1)..] });
        var settings = (ErpSettings)binder.Record(typeof(ErpSettings), new MapNode([.. own], config.Location), "");

        var tier = settings.Environment ?? TierNamed(stack);
        if (tier is null)
            problems.Add(new(config.Location, $"{ErpSettings.Project}:environment",
                $"missing, and the stack's name '{stack}' is no environment; allowed: {string.Join(", ", SettingsBinder.ChoicesOf(typeof(EnvironmentTier)).Keys)}"));

        if (problems.Count > 0) throw new ConfigException([.. problems.OrderBy(p => p.Location.Source, StringComparer.Ordinal).ThenBy(p => p.Location.Line)]);
        return new()
        {
            Stack = stack,
            Tier = tier!.Value,
            Settings = settings,
            Raw = config.Entries.ToImmutableSortedDictionary(e => e.Key, e => Text(e.Value, e.Key), StringComparer.Ordinal),
        };
    }

    public static EnvironmentTier? TierNamed(string stack) =>
        Enum.TryParse<EnvironmentTier>(stack, ignoreCase: true, out var tier) && tier.ToString().Equals(stack, StringComparison.OrdinalIgnoreCase) ? tier : null;

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

namespace Erp.Stacks.Configuration;

/// <summary>A setting given on the command line, <c>--set images.finance=1.4.2</c>: stands above the stack's file.</summary>
public sealed record Override(string Path, string Value)
{
    private const string Source = "--set";

    /// <summary>Splits <c>path=value</c>; null when it is not of that form.</summary>
    public static Override? Parse(string text) =>
        text.IndexOf('=') is > 0 and var equals ? new(text[..equals], text[(equals + 1)..]) : null;

    /// <summary>The configuration with this setting in it. The value is read as YAML, so lists and maps can be given too.</summary>
    public MapNode ApplyTo(MapNode config, List<ConfigProblem> problems)
    {
        var at = new Location($"{Source} {Path}", 0);
        var value = Value.Trim() == "" ? new ScalarNode("", Quoted: false, at) : YamlReader.Read(at.Source, Value, problems) with { Location = at };
        return Put(config, $"{ErpSettings.Project}:{Path}".Split('.'), value, at);
    }

    private static MapNode Put(MapNode map, ReadOnlySpan<string> path, ConfigNode value, Location at)
    {
        var key = path[0];
        var below = path.Length == 1 ? value : Put(map[key] as MapNode ?? new MapNode([], at), path[1..], value, at);
        var entry = new MapEntry(key, below, at);
        var index = map.Entries.ToList().FindIndex(e => e.Key == key);
        return map with { Entries = index < 0 ? map.Entries.Add(entry) : map.Entries.SetItem(index, entry) };
    }
}

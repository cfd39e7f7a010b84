namespace Erp.Stacks.Configuration;

/// <summary>A setting given on the command line, <c>--set images.finance=1.4.2</c>: stands above the stack's file.</summary>
public sealed record Override(string Path, string Value)
{
    /// <summary>The option that it was given by, for messages.</summary>
    public string Option { get; init; } = $"--set {Path}";

    /// <summary>Splits <c>path=value</c>, with or without the project's name before the path; null when it is not of that form.</summary>
    public static Override? Parse(string text) =>
        text.IndexOf('=') is > 0 and var equals ? new(StackFiles.WithoutProject(text[..equals]), text[(equals + 1)..]) : null;

    /// <summary>The configuration with this setting in it. The value is read as YAML, so lists and maps can be given too.</summary>
    public MapNode ApplyTo(MapNode config, List<ConfigProblem> problems)
    {
        var at = new Location(Option, 0);
        var mistakes = new List<ConfigProblem>();
        var value = Value.Trim() == "" ? new ScalarNode("", Quoted: false, at) : YamlReader.Read(at.Source, Value, mistakes) with { Location = at };
        // An option has no lines.
        problems.AddRange(mistakes.Select(m => m with { Location = at }));
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

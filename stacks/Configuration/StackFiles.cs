using System.Collections.Immutable;

namespace Erp.Stacks.Configuration;

/// <summary>The configuration files of a project folder: Pulumi.yaml and one Pulumi.&lt;stack&gt;.yaml a stack.</summary>
public sealed class StackFiles(string directory)
{
    private const string Prefix = "Pulumi.";
    private const string Suffix = ".yaml";

    internal const string ConfigKey = "config";

    // What Pulumi itself keeps beside the configuration.
    internal static readonly ImmutableArray<string> TopLevelKeys = [ConfigKey, "encryptedkey", "encryptionsalt", "environment", "secretsprovider"];
    internal static readonly ImmutableArray<string> ProviderNamespaces = ["aws", "kubernetes", "pulumi", "random"];

    public string Directory { get; } = directory;

    /// <summary>The stacks that have a file, weakest environment first, then the others by name.</summary>
    public ImmutableArray<string> Stacks =>
    [
        .. from path in System.IO.Directory.EnumerateFiles(Directory, $"{Prefix}*{Suffix}")
           let name = Path.GetFileName(path)
           where name.Length > Prefix.Length + Suffix.Length
           let stack = name[Prefix.Length..^Suffix.Length]
           orderby StackConfiguration.TierNamed(stack) ?? (Components.EnvironmentTier)int.MaxValue, stack
           select stack,
    ];

    public static string FileOf(string stack) => $"{Prefix}{stack}{Suffix}";

    /// <summary>A key of this project as it is called among its own.</summary>
    public static string WithoutProject(string key) => key.StartsWith($"{ErpSettings.Project}:", StringComparison.Ordinal) ? key[(ErpSettings.Project.Length + 1)..] : key;

    /// <summary>The file's <c>config:</c> section, and what is wrong around it and in the project's own file.</summary>
    public MapNode Config(string stack, List<ConfigProblem> problems)
    {
        ProjectFile.Check(Directory, problems);
        var file = FileOf(stack);
        return Config(YamlReader.Read(file, File.ReadAllText(Path.Combine(Directory, file)), problems), problems);
    }

    /// <summary>The <c>config:</c> section of a stack's file that was read from wherever.</summary>
    public static MapNode Config(ConfigNode root, List<ConfigProblem> problems)
    {
        var empty = new MapNode([], root.Location);
        if (root is ScalarNode { IsNull: true }) return empty;
        if (root is not MapNode map)
        {
            problems.Add(ConfigProblem.Wrong(ConfigRule.NotAConfiguration, root, "", "a map with 'config:'"));
            return empty;
        }
        foreach (var entry in map.Entries.Where(e => !TopLevelKeys.Contains(e.Key)))
            problems.Add(ConfigProblem.Unknown(ConfigRule.UnknownSection, entry.Location, entry.Key, "there is no such key", entry.Key, TopLevelKeys));

        switch (map[ConfigKey])
        {
            case null or ScalarNode { IsNull: true }:
                return empty;
            case MapNode config:
                CheckNamespaces(config, problems);
                return config;
            case var other:
                problems.Add(ConfigProblem.Wrong(ConfigRule.NotAConfiguration, other, ConfigKey, "a map"));
                return empty;
        }
    }

    private static void CheckNamespaces(MapNode config, List<ConfigProblem> problems)
    {
        foreach (var entry in config.Entries)
        {
            var parts = entry.Key.Split(':');
            if (parts.Length == 2 && (parts[0] == ErpSettings.Project || ProviderNamespaces.Contains(parts[0]))) continue;
            problems.Add(parts.Length == 2
                ? ConfigProblem.Unknown(ConfigRule.UnknownNamespace, entry.Location, entry.Key, "there is no such namespace", parts[0], [ErpSettings.Project, .. ProviderNamespaces])
                : new(ConfigRule.MissingNamespace, entry.Location, entry.Key, $"a key is written with its namespace: '{ErpSettings.Project}:{entry.Key}'"));
        }
    }
}

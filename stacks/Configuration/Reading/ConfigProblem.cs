using Erp.Components;
using Pulumi;

namespace Erp.Stacks.Configuration;

/// <summary>One mistake in the configuration: where, which key, what was found, what is allowed.</summary>
/// <param name="Rule">What was broken.</param>
/// <param name="Location">The file and line.</param>
/// <param name="Key">The setting's path; empty where it is the file as a whole.</param>
/// <param name="Message">All of it in words.</param>
public sealed record ConfigProblem(ConfigRule Rule, Location Location, string Key, string Message)
{
    /// <summary>What stands there.</summary>
    public string? Found { get; private init; }

    /// <summary>What may stand there, in words.</summary>
    public string? Allowed { get; private init; }

    /// <summary>The valid name that was probably meant.</summary>
    public string? Nearest { get; private init; }

    /// <summary>Whether it is about this setting, about one in it or about one that it is in.</summary>
    public bool Concerns(string key) => IsIn(Key, key) || IsIn(key, Key);

    public override string ToString() => Key == "" || NamesKey ? $"{Location}: {Message}" : $"{Location}: {Key}: {Message}";

    /// <summary>Whether it stands in a file that can be corrected; otherwise it was given for this run.</summary>
    public bool IsWritten => Location.Line > 0;

    // An option is called by the key that it sets.
    private bool NamesKey => !IsWritten && (Location.Source == $"--{Key}" || Location.Source.EndsWith($" {Key}", StringComparison.Ordinal));

    /// <summary>Something of the wrong kind or form.</summary>
    public static ConfigProblem Wrong(ConfigRule rule, ConfigNode node, string key, string allowed) =>
        new(rule, node.Location, key, $"found {node.Described}; allowed: {allowed}") { Found = node.Described, Allowed = allowed };

    /// <summary>What a component would refuse, said of the setting that it comes from.</summary>
    public static ConfigProblem Refused(ConfigRule rule, MapNode own, string key, ArgumentProblem problem) =>
        new(rule, own.Place(key), key, $"{problem.Message} {problem.Fix}") { Allowed = problem.Fix };

    /// <summary>A name that is none of those there are.</summary>
    public static ConfigProblem Unknown(ConfigRule rule, Location location, string key, string says, string name, IReadOnlyCollection<string> names) =>
        new(rule, location, key, $"{says}; {Configuration.Nearest.Hint(name, names)}")
        {
            Found = $"'{name}'",
            Allowed = string.Join(", ", names),
            Nearest = Configuration.Nearest.To(name, names),
        };

    private static bool IsIn(string inner, string outer) => outer != "" && inner.StartsWith(outer, StringComparison.Ordinal) && (inner.Length == outer.Length || inner[outer.Length] is '.' or '[');
}

/// <summary>The configuration cannot be used. Carries every mistake, not only the first; Pulumi prints them without a stack trace.</summary>
public sealed class ConfigException(IReadOnlyList<ConfigProblem> problems)
    : RunException(string.Join(Environment.NewLine, problems))
{
    public IReadOnlyList<ConfigProblem> Problems { get; } = problems;

    /// <summary>Throws when there is any problem at all; they come in the order of the files.</summary>
    public static void ThrowIfAny(IReadOnlyCollection<ConfigProblem> problems)
    {
        if (problems.Count > 0) throw new ConfigException([.. problems.OrderBy(p => p.Location.Source, StringComparer.Ordinal).ThenBy(p => p.Location.Line)]);
    }
}

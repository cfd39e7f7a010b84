using Pulumi;

namespace Erp.Stacks.Configuration;

/// <summary>One mistake in the configuration: where, which key, what was found, what is allowed.</summary>
public sealed record ConfigProblem(Location Location, string Key, string Message)
{
    public override string ToString() => Key == "" ? $"{Location}: {Message}" : $"{Location}: {Key}: {Message}";
}

/// <summary>The configuration cannot be used. Carries every mistake, not only the first; Pulumi prints them without a stack trace.</summary>
public sealed class ConfigException(IReadOnlyList<ConfigProblem> problems)
    : RunException(string.Join(Environment.NewLine, problems))
{
    public IReadOnlyList<ConfigProblem> Problems { get; } = problems;
}

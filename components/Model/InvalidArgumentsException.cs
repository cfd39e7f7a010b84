using System.Collections.Immutable;
using Pulumi;

namespace Erp.Components;

/// <summary>One mistake in what a component was given: where, what is wrong, and how to put it right.</summary>
public sealed record ArgumentProblem(string Path, string Message, string Fix)
{
    public override string ToString() => $"{Path}: {Message} {Fix}";
}

/// <summary>
/// A component cannot stand on what it was given. Carries every mistake, not only the first. Pulumi prints the message of a
/// <see cref="RunException"/> as it is, without a stack trace.
/// </summary>
public sealed class InvalidArgumentsException : RunException
{
    public InvalidArgumentsException(IReadOnlyCollection<ArgumentProblem> problems) : base(string.Join(Environment.NewLine, problems)) => Problems = [.. problems];

    public ImmutableArray<ArgumentProblem> Problems { get; }

    /// <summary>Throws when there is any problem at all.</summary>
    public static void ThrowIfAny(IReadOnlyCollection<ArgumentProblem> problems)
    {
        if (problems.Count > 0) throw new InvalidArgumentsException(problems);
    }
}

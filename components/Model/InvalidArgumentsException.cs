using System.Collections.Immutable;

namespace Erp.Components;

/// <summary>One mistake in what a component was given: where, what is wrong, and how to put it right.</summary>
public sealed record ArgumentProblem(string Path, string Message, string Fix)
{
    public override string ToString() => $"{Path}: {Message} {Fix}";
}

/// <summary>A component cannot stand on what it was given. Carries every mistake, not only the first.</summary>
public sealed class InvalidArgumentsException(IEnumerable<ArgumentProblem> problems) : Exception
{
    public ImmutableArray<ArgumentProblem> Problems { get; } = [.. problems];

    public override string Message => string.Join(Environment.NewLine, Problems);

    /// <summary>Throws when there is any problem at all.</summary>
    public static void ThrowIfAny(IReadOnlyCollection<ArgumentProblem> problems)
    {
        if (problems.Count > 0) throw new InvalidArgumentsException(problems);
    }
}

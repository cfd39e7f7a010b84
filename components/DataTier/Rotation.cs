using System.Collections.Immutable;

namespace Erp.Components;

/// <summary>
/// Which generation of a credential clients use. With <paramref name="Overlap"/> the one before works beside it (phase one);
/// without, only the newest does (phase two).
/// </summary>
public sealed record Rotation(int Generation = 1, bool Overlap = false)
{
    public static Rotation First { get; } = new();

    /// <summary>Those that may log in, oldest first.</summary>
    public ImmutableArray<int> Valid => Overlap && Generation > 1 ? [Generation - 1, Generation] : [Generation];

    /// <summary>The login of a generation: the first is the name itself.</summary>
    public static string Login(string name, int generation) => generation == 1 ? name : $"{name}_{generation}";
}

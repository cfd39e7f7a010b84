using System.Collections.Immutable;

namespace Erp.Infra.Diffing;

/// <summary>One change, wherever it happens: the same path from the same value to the same value.</summary>
public sealed record ChangeGroup
{
    public required ChangeKind Kind { get; init; }

    /// <summary>Null where whole resources come or go.</summary>
    public required PropertyChange? Property { get; init; }

    /// <summary>The resources it happens to, each with the stacks where it does.</summary>
    public required ImmutableArray<(string Title, ImmutableArray<string> Stacks)> Places { get; init; }

    /// <summary>Groups what happens over environments, most widespread first.</summary>
    public static ImmutableArray<ChangeGroup> Of(IEnumerable<PlanDiff> diffs)
    {
        var single = diffs.SelectMany(d => d.Changes.SelectMany(c => Parts(c).Select(p => (d.Stack, Change: c, Property: p)))).ToList();
        return
        [
            .. single.GroupBy(s => (s.Change.Kind, Path: s.Property?.Path ?? s.Change.Title, Old: s.Property?.OldText, New: s.Property?.NewText))
                .Select(g => new ChangeGroup { Kind = g.Key.Kind, Property = g.First().Property, Places = Gather(g.Select(s => (s.Change.Title, s.Stack))) })
                .OrderByDescending(g => g.Kind).ThenByDescending(g => g.Places.Sum(p => p.Stacks.Length))
                .ThenBy(g => g.Property?.Path ?? "", StringComparer.Ordinal).ThenBy(g => g.Places[0].Title, StringComparer.Ordinal)
                .ThenBy(g => g.Property?.NewText ?? "", StringComparer.Ordinal).ThenBy(g => g.Property?.OldText ?? "", StringComparer.Ordinal),
        ];
    }

    private static IEnumerable<PropertyChange?> Parts(ResourceChange change) => change.Properties.IsEmpty ? new PropertyChange?[] { null } : change.Properties;

    private static ImmutableArray<(string, ImmutableArray<string>)> Gather(IEnumerable<(string Title, string Stack)> places) =>
        [.. places.GroupBy(p => p.Title).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => (g.Key, g.Select(p => p.Stack).Distinct().ToImmutableArray()))];
}

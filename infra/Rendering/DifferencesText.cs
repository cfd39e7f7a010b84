using Erp.Infra.Diffing;
using Erp.Infra.Diffing.Declared;

namespace Erp.Infra.Rendering;

/// <summary>Prints how two environments differ: by who declares it, each change once with the places where it happens, the surprises last, where the eye ends.</summary>
internal static class DifferencesText
{
    // Of one reason, more than this is more of the same.
    private const int Enough = 8;

    public static void Write(Terminal terminal, string from, string to, IReadOnlyList<Difference> all, IReadOnlyList<Difference> shown, bool everything)
    {
        terminal.Line($"{to} against {from}:", Style.Bold);
        foreach (var group in Grouped(shown, everything)) Write(terminal, group.Key, [.. group], everything);
        terminal.Line("");
        terminal.Line($"    {Said(all)}", Style.Bold);
        if (all.Count == shown.Count && all.Any(d => d.Standing == Standing.Undeclared))
            terminal.Line($"    Next: erp diff {from} {to} --undeclared; a profile is where they belong", Style.Dim);
        if (!everything && all.Count > 0) terminal.Line("    --verbose shows all of them, names too", Style.Dim);
    }

    private static IEnumerable<IGrouping<string, Difference>> Grouped(IEnumerable<Difference> shown, bool everything) =>
        from difference in shown
        where everything || difference.Standing != Standing.Named
        group difference by Heading(difference) into reason
        orderby reason.First().Standing, reason.Count() descending, reason.Key
        select reason;

    private static string Heading(Difference difference) => difference.Standing switch
    {
        Standing.Declared => $"declared by {string.Join(", ", difference.Reasons)}",
        Standing.Named => "called after the environment",
        _ => "undeclared: decided inside the components",
    };

    private static void Write(Terminal terminal, string heading, IReadOnlyList<Difference> differences, bool everything)
    {
        terminal.Line("");
        terminal.Line($"  {heading} ({differences.Count})", differences[0].Standing == Standing.Undeclared ? Style.Delete : Style.Bold);
        var changes = differences.GroupBy(d => (Kind: d.Property is null ? d.Resource.Kind : ChangeKind.Update, Path: d.Property?.Path ?? d.Resource.Title, d.Property?.OldText, d.Property?.NewText)).ToList();
        // The surprises are what one looks for: all of them.
        var most = everything || differences[0].Standing == Standing.Undeclared ? int.MaxValue : Enough;
        foreach (var change in changes.Take(most)) Write(terminal, [.. change]);
        if (changes.Count > most) terminal.Line($"       ... and {changes.Skip(most).Sum(c => c.Count())} more", Style.Dim);
    }

    private static void Write(Terminal terminal, IReadOnlyList<Difference> same)
    {
        var (sign, style) = DiffText.Look(same[0].Property is null ? same[0].Resource.Kind : ChangeKind.Update);
        if (same[0].Property is not { } property)
        {
            terminal.Line($"    {sign}{same[0].Resource.Title}", style);
            return;
        }
        terminal.Line($"    {sign}{PropertyText.Of(property, terminal.Width - 8)}", style);
        foreach (var kind in same.GroupBy(d => d.Resource.Title.Split(' ')[0]))
            terminal.Line($"         {kind.Key} {string.Join(", ", kind.Select(d => d.Resource.Resource.Name))}", Style.Dim);
    }

    private static string Said(IReadOnlyList<Difference> all)
    {
        if (all.Count == 0) return "nothing differs";
        int Count(Standing standing) => all.Count(d => d.Standing == standing);
        return $"{Markdown.Count(all.Count, "difference")}: {Count(Standing.Declared)} declared, {Count(Standing.Named)} by name, {Count(Standing.Undeclared)} undeclared";
    }
}

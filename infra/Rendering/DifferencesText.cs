using Erp.Infra.Diffing;
using Erp.Infra.Diffing.Declared;

namespace Erp.Infra.Rendering;

/// <summary>
/// Prints how two environments differ: by who declares it, each change once with the places where it happens, the surprises last, where the eye ends. On
/// a screen no more than it can take.
/// </summary>
internal static class DifferencesText
{
    // The heading, the sum with a line above it, how to see the rest, and the prompt below.
    private const int Around = 5;

    public static void Write(Terminal terminal, string from, string to, IReadOnlyList<Difference> all, IReadOnlyList<Difference> shown, bool everything)
    {
        var footer = Footer(from, to, all, shown, everything).ToList();
        var sections = Grouped(shown, everything).Select(g => Section(terminal, g.Key, [.. g])).ToList();
        var folded = everything ? sections : DifferenceSection.Fit(sections, terminal.Height - footer.Count - Around);
        terminal.Line($"{to} against {from}:", Style.Bold);
        foreach (var section in folded) section.Write(terminal);
        terminal.Line("");
        terminal.Line($"    {Said(all)}", Style.Bold);
        foreach (var line in footer) terminal.Line($"    {line}", Style.Dim);
        if (!folded.SequenceEqual(sections)) terminal.Line("    Folded to fit: --verbose, through a pager such as less, shows all of them", Style.Dim);
    }

    private static IEnumerable<string> Footer(string from, string to, IReadOnlyList<Difference> all, IReadOnlyList<Difference> shown, bool everything)
    {
        if (all.Count == shown.Count && all.Any(d => d.Standing == Standing.Undeclared)) yield return $"Next: erp diff {from} {to} --undeclared; a profile is where they belong";
        if (!everything && all.Any(d => d.Standing == Standing.Named)) yield return "--verbose shows what is called after the environment, too";
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

    private static DifferenceSection Section(Terminal terminal, string heading, IReadOnlyList<Difference> differences)
    {
        var changes = differences.GroupBy(d => (Kind: d.Property is null ? d.Resource.Kind : ChangeKind.Update, Path: d.Property?.Path ?? d.Resource.Title, d.Property?.OldText, d.Property?.NewText));
        return new($"{heading} ({differences.Count})", differences[0].Standing, [.. changes.Select(c => new DifferenceEntry(c.Count(), [.. Lines(terminal, [.. c])]))]);
    }

    private static IEnumerable<(string Text, Style Style)> Lines(Terminal terminal, IReadOnlyList<Difference> same)
    {
        var (sign, style) = DiffText.Look(same[0].Property is null ? same[0].Resource.Kind : ChangeKind.Update);
        if (same[0].Property is not { } property)
        {
            yield return ($"    {sign}{same[0].Resource.Title}", style);
            yield break;
        }
        yield return ($"    {sign}{PropertyText.Of(property, terminal.Width - 8)}", style);
        foreach (var kind in same.GroupBy(d => d.Resource.Title.Split(' ')[0]))
            yield return ($"         {kind.Key} {string.Join(", ", kind.Select(d => d.Resource.Resource.Name))}", Style.Dim);
    }

    private static string Said(IReadOnlyList<Difference> all)
    {
        if (all.Count == 0) return "nothing differs";
        int Count(Standing standing) => all.Count(d => d.Standing == standing);
        return $"{Markdown.Count(all.Count, "difference")}: {Count(Standing.Declared)} declared, {Count(Standing.Named)} by name, {Count(Standing.Undeclared)} undeclared";
    }
}

using Erp.Infra.Diffing;

namespace Erp.Infra.Rendering;

/// <summary>
/// Prints what lies between two plans, as <c>pulumi preview --diff</c> would: what would be lost first, then the rest, then the count. What
/// is more than can be seen at once is folded, but never what would be lost; of that nothing is cut either.
/// </summary>
public static class DiffText
{
    // The heading, the fold's own line and the count.
    private const int Around = 6;

    private const string Below = "       ";

    public static void Write(Terminal terminal, PlanDiff diff, string against, bool everything = true)
    {
        terminal.Line($"{diff.Stack} against {against}:", Style.Bold);
        if (diff.Changes.IsEmpty)
        {
            terminal.Line("    nothing changes");
            return;
        }
        var room = everything ? int.MaxValue : Math.Max(terminal.Height - Around, Around);
        var folded = diff.Changes.Sum(c => 1L + c.Properties.Length) > room;
        // Folded, it is still said what each loss comes from.
        foreach (var change in diff.Grave) Write(terminal, change, folded ? [.. change.Properties.Where(p => p.Replaces)] : change.Properties);
        WriteRest(terminal, [.. diff.Changes.Where(c => !c.IsGrave)], folded, room);
        terminal.Line("");
        terminal.Line($"    {string.Join(", ", Counts(diff.Changes))}", Style.Bold);
    }

    private static void WriteRest(Terminal terminal, IReadOnlyList<ResourceChange> changes, bool folded, int room)
    {
        foreach (var change in changes.Take(room)) Write(terminal, change, folded ? [] : change.Properties);
        if (!folded) return;
        if (changes.Count > room) terminal.Line($" ... {string.Join(", ", Counts(changes.Skip(room)))}", Style.Dim);
        terminal.Line("    Folded to fit: --verbose, through a pager such as less, shows every property", Style.Dim);
    }

    private static void Write(Terminal terminal, ResourceChange change, IReadOnlyCollection<PropertyChange> shown)
    {
        var (sign, style) = Look(change.Kind);
        var hidden = change.Properties.Length - shown.Count;
        var note = change.Consequence != "" ? $"  ({change.Consequence})" : hidden == 0 ? "" : $"  ({Markdown.Count(hidden, "property", "properties")})";
        if (change.IsGrave) terminal.Wrapped($" {sign} {change.Title}{note}", Below, style);
        else terminal.Line($" {sign} {change.Title}{note}", style);
        foreach (var property in shown) terminal.Line($"{Below}{PropertyText.Of(property, terminal.Width - Below.Length)}", Style.Dim);
    }

    internal static (string Sign, Style Style) Look(ChangeKind kind) => kind switch
    {
        ChangeKind.Create => ("+  ", Style.Create),
        ChangeKind.Update => ("~  ", Style.Change),
        ChangeKind.Replace => ("+- ", Style.Delete),
        _ => ("-  ", Style.Delete),
    };

    private static IEnumerable<string> Counts(IEnumerable<ResourceChange> changes) =>
        from kind in Enum.GetValues<ChangeKind>()
        let count = changes.Count(c => c.Kind == kind)
        where count > 0
        select $"{count} to {kind.ToString().ToLowerInvariant()}";
}

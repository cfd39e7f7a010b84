using Erp.Infra.Diffing;

namespace Erp.Infra.Rendering;

/// <summary>Prints what lies between two plans, as <c>pulumi preview --diff</c> would: what would be lost first, then the rest, then the count.</summary>
public static class DiffText
{
    public static void Write(Terminal terminal, PlanDiff diff, string against)
    {
        terminal.Line($"{diff.Stack} against {against}:", Style.Bold);
        if (diff.Changes.IsEmpty)
        {
            terminal.Line("    nothing changes");
            return;
        }
        foreach (var change in diff.Changes)
        {
            var (sign, style) = Look(change.Kind);
            terminal.Line($" {sign} {change.Title}{(change.Consequence == "" ? "" : $"  ({change.Consequence})")}", style);
            foreach (var property in change.Properties) terminal.Line($"       {PropertyText.Of(property, terminal.Width - 7)}", Style.Dim);
        }
        terminal.Line("");
        terminal.Line($"    {string.Join(", ", Counts(diff))}", Style.Bold);
    }

    internal static (string Sign, Style Style) Look(ChangeKind kind) => kind switch
    {
        ChangeKind.Create => ("+  ", Style.Create),
        ChangeKind.Update => ("~  ", Style.Change),
        ChangeKind.Replace => ("+- ", Style.Delete),
        _ => ("-  ", Style.Delete),
    };

    private static IEnumerable<string> Counts(PlanDiff diff) =>
        from kind in Enum.GetValues<ChangeKind>()
        let count = diff.Count(kind)
        where count > 0
        select $"{count} to {kind.ToString().ToLowerInvariant()}";
}

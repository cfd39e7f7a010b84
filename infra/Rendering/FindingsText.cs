using Erp.Infra.Planning;

namespace Erp.Infra.Rendering;

/// <summary>Prints what the rules found: where, what, and how to put it right. Warnings are counted; <c>--verbose</c> shows them too.</summary>
public static class FindingsText
{
    public static void Write(Terminal terminal, IReadOnlyCollection<Finding> findings, bool everything)
    {
        var shown = Shown(findings, everything);
        if (shown.Count > 0)
        {
            terminal.Line("");
            terminal.Line("Findings:", Style.Bold);
        }
        foreach (var finding in shown)
        {
            terminal.Line($"  {finding.Rule} {NameOf(finding.Urn)} {finding.Path}: {finding.Message}", finding.Severity == Severity.Error ? Style.Delete : Style.Change);
            terminal.Line($"         {finding.Fix}", Style.Dim);
        }
        var hidden = findings.Count - shown.Count;
        if (hidden > 0) terminal.Line($"    ! {hidden} warning{(hidden == 1 ? "" : "s")}, shown with --verbose", Style.Change);
    }

    /// <summary>The rows that they take; none of them is ever folded.</summary>
    public static int Height(IReadOnlyCollection<Finding> findings, bool everything)
    {
        var shown = Shown(findings, everything).Count;
        return (shown > 0 ? 2 + 2 * shown : 0) + (findings.Count > shown ? 1 : 0);
    }

    private static List<Finding> Shown(IEnumerable<Finding> findings, bool everything) => [.. findings.Where(f => everything || f.Severity == Severity.Error)];

    private static string NameOf(string urn)
    {
        var parts = urn.Split("::");
        var type = parts[2].Split('$')[^1];
        return $"{type[(type.LastIndexOf(':') + 1)..]} {parts[^1]}";
    }
}

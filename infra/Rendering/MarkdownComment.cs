using System.Text;
using Erp.Infra.Diffing;
using Erp.Infra.Planning;

namespace Erp.Infra.Rendering;

/// <summary>
/// One comment for a pull request, for all stacks: the verdict first, what would be lost by name as long as the names fit,
/// everything else folded and cut by count when there is too much of it. The same input gives the same bytes.
/// </summary>
public static class MarkdownComment
{
    /// <summary>By this a later run finds its own comment, and edits it.</summary>
    public const string Marker = "<!-- erp-infra:preview -->";

    /// <summary>GitHub accepts 65,536 characters.</summary>
    public const int Limit = 64_000;

    // Kept back for the ends of sections, so that cutting one never breaks the page.
    private const int Reserve = 600;

    /// <param name="platform">What runs in the stacks.</param>
    /// <param name="against">What they are compared with; null for nothing.</param>
    /// <param name="diffs">What changes, by stack.</param>
    /// <param name="findings">What the rules say.</param>
    /// <param name="remark">What else is to be known about the comparison.</param>
    public static string Write(string platform, string? against, IReadOnlyList<PlanDiff> diffs, IReadOnlyList<(string Stack, Finding Finding)> findings, string remark = "")
    {
        var page = new Budget(Limit - Reserve);
        page.Line(Marker);
        page.Line($"## {Headline(diffs, findings)}");
        page.Line();
        page.Line($"{Markdown.Plain(platform)}, {(against is null ? "with nothing to compare it with: all of it is new." : $"compared with {Markdown.Code(against)}.{remark}")}");
        page.Line();
        Table(page, diffs, findings);
        Grave(page, diffs);
        Errors(page, findings);
        Changes(page, diffs);
        page.Line();
        page.Line($"See it here: {Markdown.Code($"erp preview {string.Join(' ', diffs.Select(d => d.Stack))}{(against is null ? "" : $" --against {against}")}")}");
        return page.ToString();
    }

    private static string Headline(IReadOnlyList<PlanDiff> diffs, IReadOnlyList<(string Stack, Finding Finding)> findings)
    {
        var errors = findings.Count(f => f.Finding.Severity == Severity.Error);
        var grave = diffs.Where(d => d.Grave.Any()).ToList();
        if (grave.Count > 0) return $"🛑 STOP: {Markdown.Count(grave.Sum(d => d.Grave.Count()), "change")} would lose something in {Join(grave)}";
        if (errors > 0) return $"🛑 STOP: {Markdown.Count(errors, "rule")} broken";
        var review = diffs.Where(d => d.Verdict == Verdict.Review).ToList();
        if (review.Count > 0) return $"🔎 REVIEW: something is replaced, deleted or less protected in {Join(review)}";
        var changed = diffs.Where(d => d.Verdict != Verdict.Unchanged).ToList();
        return changed.Count > 0 ? $"✅ SAFE: {Markdown.Count(changed.Sum(d => d.Changes.Length), "resource")} created or updated in {Join(changed)}" : "✅ Nothing changes";
    }

    private static string Join(IEnumerable<PlanDiff> diffs) => string.Join(", ", diffs.Select(d => d.Stack));

    private static void Table(Budget page, IReadOnlyList<PlanDiff> diffs, IReadOnlyList<(string Stack, Finding Finding)> findings)
    {
        page.Line("| environment | create | update | replace | delete | rules broken | verdict |");
        page.Line("|---|---:|---:|---:|---:|---:|---|");
        foreach (var diff in diffs)
        {
            var counts = new[] { ChangeKind.Create, ChangeKind.Update, ChangeKind.Replace, ChangeKind.Delete }.Select(k => diff.Count(k));
            var own = findings.Where(f => f.Stack == diff.Stack).Select(f => f.Finding).ToList();
            var errors = own.Count(f => f.Severity == Severity.Error);
            page.Line($"| {diff.Stack} | {string.Join(" | ", counts.Append(errors).Select(c => c == 0 ? "" : c.ToString()))} | {diff.VerdictWith(own).ToString().ToLowerInvariant()} |");
        }
    }

    private static void Grave(Budget page, IReadOnlyList<PlanDiff> diffs)
    {
        var losses = diffs.SelectMany(d => d.Grave.Select(c => (d.Stack, c))).ToList();
        if (losses.Count == 0) return;
        page.Line();
        page.Line("### What would be lost");
        page.Line();
        foreach (var line in LossText.Lines(losses, page.Left)) page.Line(line);
    }

    private static void Errors(Budget page, IReadOnlyList<(string Stack, Finding Finding)> findings)
    {
        var groups = findings.Where(f => f.Finding.Severity >= Severity.Warning)
            .GroupBy(f => (f.Finding.Severity, f.Finding.Rule, f.Finding.Message, f.Finding.Fix))
            .OrderByDescending(g => g.Key.Severity).ThenBy(g => g.Key.Rule, StringComparer.Ordinal).ThenBy(g => g.Key.Message, StringComparer.Ordinal)
            .Select(g => (IReadOnlyList<string>)[$"- {g.Key.Severity.ToString().ToLowerInvariant()} **{g.Key.Rule}** ({string.Join(", ", g.Select(f => f.Stack).Distinct())}): {Markdown.Plain(g.Key.Message)}. {Markdown.Plain(g.Key.Fix)}"])
            .ToList();
        // Half of what is left: the changes want to be seen as well.
        Folded(page, Markdown.Count(groups.Count, "broken rule"), groups, page.Left / 2);
    }

    private static void Changes(Budget page, IReadOnlyList<PlanDiff> diffs)
    {
        var groups = ChangeGroup.Of(diffs).Select(g => (IReadOnlyList<string>)[.. ChangeText.Lines(g)]).ToList();
        Folded(page, Markdown.Count(groups.Count, "change"), groups, page.Left);
    }

    private static void Folded(Budget page, string title, IReadOnlyList<IReadOnlyList<string>> entries, int room)
    {
        if (entries.Count == 0) return;
        page.Line();
        page.Line($"<details><summary>{title}</summary>");
        page.Line();
        var shown = 0;
        var start = page.Left;
        foreach (var entry in entries)
        {
            var length = entry.Sum(l => l.Length + 1);
            if (start - page.Left + length > room || length > page.Left) break;
            foreach (var line in entry) page.Line(line);
            shown++;
        }
        if (shown < entries.Count) page.Reserved($"- … and {entries.Count - shown} more");
        page.Reserved("");
        page.Reserved("</details>");
    }

    private sealed class Budget(int most)
    {
        private readonly StringBuilder _text = new();
        private int _reserved;

        public int Left => most - (_text.Length - _reserved);

        public void Line(string line = "") => _text.Append(line).Append('\n');

        /// <summary>Written from what was kept back, whatever is left.</summary>
        public void Reserved(string line)
        {
            Line(line);
            _reserved += line.Length + 1;
        }

        public override string ToString() => _text.ToString();
    }
}

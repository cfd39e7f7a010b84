using System.Text.RegularExpressions;

namespace Erp.Infra.Rendering;

/// <summary>Prints a page of Markdown as a person reads it: headings stand out, tables are set in columns, text is broken at blanks.</summary>
internal static partial class MarkdownText
{
    // Longer lines are hard to find the way back from.
    private const int Readable = 100;

    public static void Write(Terminal terminal, string page)
    {
        var lines = page.ReplaceLineEndings("\n").TrimEnd().Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].StartsWith('|'))
            {
                var rows = lines[i..].TakeWhile(l => l.StartsWith('|')).ToList();
                Table(terminal, rows);
                i += rows.Count - 1;
            }
            else
            {
                Line(terminal, lines[i]);
            }
        }
    }

    private static void Line(Terminal terminal, string line)
    {
        var width = Math.Min(terminal.Width, Readable);
        if (line.StartsWith('#')) terminal.Line(Plain(line.TrimStart('#').Trim()), Style.Bold);
        else if (line == "") terminal.Line("");
        else if (Item().Match(line) is { Success: true } item) Indented(terminal, item.Groups[1].Value, line[item.Length..], width);
        else foreach (var part in WrappedText.Lines(Plain(line), width)) terminal.Line(part);
    }

    private static void Indented(Terminal terminal, string sign, string text, int width)
    {
        var lead = $"  {sign} ";
        foreach (var part in WrappedText.Lines(Plain(text), width, lead, new(' ', lead.Length))) terminal.Line(part);
    }

    private static void Table(Terminal terminal, IReadOnlyList<string> rows)
    {
        var cells = rows.Where((_, i) => i != 1).Select(r => r.Trim('|').Split('|').Select(c => Plain(c.Trim())).ToArray()).ToList();
        var widths = Enumerable.Range(0, cells.Max(r => r.Length)).Select(c => cells.Max(r => c < r.Length ? r[c].Length : 0)).ToArray();
        foreach (var row in cells)
            terminal.Line($"  {string.Join("  ", row.Select((text, c) => text.PadRight(widths[c])))}".TrimEnd(), row == cells[0] ? Style.Dim : Style.Plain);
    }

    private static string Plain(string text) => Mark().Replace(Link().Replace(text, "$1"), "");

    [GeneratedRegex(@"^ *([-*]|[0-9]+\.) +")]
    private static partial Regex Item();

    [GeneratedRegex(@"\[([^\]]+)\]\([^)]*\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"`|\*\*")]
    private static partial Regex Mark();
}

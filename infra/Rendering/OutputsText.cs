using System.Text.Json.Nodes;

namespace Erp.Infra.Rendering;

/// <summary>Prints what a stack tells once it stands: single values and maps as a table, lists below.</summary>
internal sealed class OutputsText(Terminal terminal, JsonObject outputs)
{
    private const string Indent = "    ";

    // A line above, and the heading.
    private const int Above = 2;

    private readonly IReadOnlyList<Row> _rows = [.. Rows(outputs)];

    public int Height => _rows.Count == 0 ? 0 : Above + _rows.Sum(RowsOn);

    /// <summary>As many of the outputs as there are rows for, and how many more there are.</summary>
    public void Write(int room)
    {
        if (_rows.Count == 0) return;
        var shown = _rows.Count;
        if (Height > room)
        {
            var left = room - Above - 1;
            shown = _rows.TakeWhile(row => (left -= RowsOn(row)) >= 0).Count();
        }
        terminal.Line("");
        terminal.Line("Outputs:", Style.Bold);
        foreach (var row in _rows.Take(shown))
            if (row.IsCommand) terminal.Whole(row.Text);
            else terminal.Line(row.Text);
        if (shown < _rows.Count) terminal.Line($"{Indent}... and {Markdown.Count(_rows.Count - shown, "line")} more", Style.Dim);
    }

    // What is never cut takes as many rows as the screen needs for it.
    private int RowsOn(Row row) => row.IsCommand && terminal.Cuts ? (row.Text.Length + terminal.Width - 1) / terminal.Width : 1;

    private static IEnumerable<Row> Rows(JsonObject outputs)
    {
        var values = outputs.Where(o => o.Value is not JsonArray).SelectMany(o => Values(o.Key, o.Value)).ToList();
        var width = values.Select(r => r.Name.Length).DefaultIfEmpty().Max();
        foreach (var (name, value) in values) yield return new($"{Indent}{name.PadRight(width)}  {value}", IsCommand: false);
        foreach (var (name, value) in outputs)
        {
            if (value is not JsonArray list) continue;
            yield return new($"{Indent}{name}:", IsCommand: false);
            // Commands are there to be copied, so they are never cut.
            foreach (var item in list) yield return new($"{Indent}  {item}", IsCommand: true);
        }
    }

    private static IEnumerable<(string Name, string Value)> Values(string name, JsonNode? value) =>
        value is JsonObject map ? map.SelectMany(e => Values($"{name}.{e.Key}", e.Value)) : [(name, value?.ToString() ?? "")];

    private sealed record Row(string Text, bool IsCommand);
}

using System.Text.Json.Nodes;

namespace Erp.Infra.Rendering;

/// <summary>Prints what a stack tells once it stands: single values and maps as a table, lists below.</summary>
public static class OutputsText
{
    private const string Indent = "    ";

    public static void Write(Terminal terminal, JsonObject outputs)
    {
        if (outputs.Count == 0) return;
        var rows = outputs.Where(o => o.Value is not JsonArray).SelectMany(o => Rows(o.Key, o.Value)).ToList();
        var width = rows.Select(r => r.Name.Length).DefaultIfEmpty().Max();
        terminal.Line("");
        terminal.Line("Outputs:", Style.Bold);
        foreach (var (name, value) in rows) terminal.Line($"{Indent}{name.PadRight(width)}  {value}");
        foreach (var (name, value) in outputs)
            if (value is JsonArray list) WriteList(terminal, name, list);
    }

    private static IEnumerable<(string Name, string Value)> Rows(string name, JsonNode? value) =>
        value is JsonObject map ? map.SelectMany(e => Rows($"{name}.{e.Key}", e.Value)) : [(name, value?.ToString() ?? "")];

    // Commands are there to be copied, so they are never cut.
    private static void WriteList(Terminal terminal, string name, JsonArray list)
    {
        terminal.Line($"{Indent}{name}:");
        foreach (var item in list) terminal.Whole($"{Indent}  {item}");
    }
}

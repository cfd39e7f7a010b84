using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using Erp.Infra.Rendering;

namespace Erp.Infra.Commands;

/// <summary>What something is, in sections of named lines: for people as a list, for machines as JSON.</summary>
internal sealed record Explanation(string Title, ImmutableArray<Section> Sections)
{
    public void Write(Terminal terminal)
    {
        terminal.Line(Title, Style.Bold);
        foreach (var section in Sections.Where(s => !s.Lines.IsEmpty))
        {
            terminal.Line("");
            terminal.Line(section.Heading, Style.Bold);
            var width = section.Lines.Max(l => l.Name.Length);
            // Commands are to be copied: they are never cut.
            foreach (var (name, text) in section.Lines) terminal.Whole($"  {name.PadRight(width)}  {text}".TrimEnd());
        }
    }

    public JsonObject ToJson()
    {
        var json = new JsonObject { ["title"] = Title };
        foreach (var section in Sections)
            json[section.Key] = section.IsMap
                ? new JsonObject(section.Lines.Select(l => KeyValuePair.Create<string, JsonNode?>(JsonNamingPolicy.CamelCase.ConvertName(l.Name), l.Text)))
                : new JsonArray([.. section.Lines.Select(l => new JsonObject { ["name"] = l.Name, ["text"] = l.Text })]);
        return json;
    }
}

/// <summary>Named lines under a heading. Those of a map have each a name of their own.</summary>
internal sealed record Section(string Key, string Heading, bool IsMap, ImmutableArray<(string Name, string Text)> Lines);

using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Erp.Infra.Graphing;

/// <summary>One page for all environments, complete in itself: it asks nothing of any network.</summary>
public static class HtmlWriter
{
    public static string Write(IReadOnlyList<Graph> graphs)
    {
        var platform = graphs.Count > 0 ? graphs[0].Platform : "";
        var panes = string.Concat(graphs.Select(g =>
            $"""<section class="pane" data-stack="{E(g.Stack)}"><header><h2>{E(g.Stack)}</h2><span class="count"></span></header><div class="canvas">{SvgWriter.Write(g, "", $"{g.Stack}-")}</div></section>"""));
        return PageFiles.Read("page.html")
            .Replace("{{title}}", E($"{platform}: {string.Join(", ", graphs.Select(g => g.Stack))}"))
            .Replace("{{platform}}", E(platform))
            .Replace("{{style}}", PageFiles.Read("colours.css") + PageFiles.Read("graph.css") + PageFiles.Read("page.css"))
            .Replace("{{kinds}}", string.Concat(Enum.GetValues<NodeKind>().Select(k => Chip("node", k.ToString().ToLowerInvariant(), Titles.Of(k)))))
            .Replace("{{lines}}", string.Concat(Enum.GetValues<EdgeKind>().Select(k => Chip("edge", k.ToString().ToLowerInvariant(), Titles.Of(k)))))
            .Replace("{{panes}}", panes)
            .Replace("{{data}}", Data(graphs))
            .Replace("{{script}}", PageFiles.Read("page.js"));
    }

    private static string Chip(string what, string value, string title) =>
        $"""<button class="chip {value}" data-{what}="{value}" aria-pressed="true"><i></i>{E(title)}</button>""";

    // The default encoder escapes '<', so no text can end the script element.
    private static string Data(IReadOnlyList<Graph> graphs) => new JsonObject(graphs.Select(g => KeyValuePair.Create(g.Stack, (JsonNode?)new JsonObject(
        g.Nodes.Select(n => KeyValuePair.Create(n.Id, (JsonNode?)new JsonObject
        {
            ["name"] = n.Name,
            ["kind"] = Titles.Of(n.Kind),
            ["home"] = n.Home,
            ["facts"] = new JsonArray([.. n.Facts.Select(f => new JsonArray(f.Key, f.Value))]),
        })))))).ToJsonString(JsonSerializerOptions.Web);

    private static string E(string text) => WebUtility.HtmlEncode(text);
}

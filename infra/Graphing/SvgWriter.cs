using System.Globalization;
using System.Net;
using System.Text;

namespace Erp.Infra.Graphing;

/// <summary>The graph as a picture that needs nothing else: it brings its own colours, for light and for dark.</summary>
public static class SvgWriter
{
    private const int LongestName = 26;
    private const int LongestFullSize = 17;
    private const double NameSize = 14;

    /// <summary>A picture to look at by itself.</summary>
    public static string Write(Graph graph) => Write(graph, $"<style>{PageFiles.Read("colours.css")}{PageFiles.Read("graph.css")}</style>", "");

    /// <summary>A picture within a page. Arrows are found by id, so each picture of a page needs a prefix of its own.</summary>
    internal static string Write(Graph graph, string style, string prefix)
    {
        var layout = Layout.Of(graph);
        var places = layout.Places.ToDictionary(p => p.Node.Id);
        var svg = new StringBuilder();
        svg.Append($"""<svg xmlns="http://www.w3.org/2000/svg" class="graph" viewBox="0 0 {N(layout.Width)} {N(layout.Height)}" width="{N(layout.Width)}" height="{N(layout.Height)}" role="img" aria-label="{E($"{graph.Platform} in {graph.Stack}")}">""");
        svg.Append(style);
        svg.Append($"""<defs>{string.Concat(Enum.GetValues<EdgeKind>().Select(k => Arrow(k, prefix)))}</defs><rect class="paper" width="100%" height="100%"/><g class="view">""");
        foreach (var heading in layout.Headings)
            svg.Append($"""<text class="head" x="{N(heading.X)}" y="{N(heading.Y)}">{E(heading.Text)}</text>""");
        var paths = new EdgePaths(graph, places);
        foreach (var edge in paths.Drawn) svg.Append(Edge(edge, places[edge.From].Node, places[edge.To].Node, paths.Of(edge), prefix));
        foreach (var place in layout.Places) svg.Append(Node(place));
        return svg.Append("</g></svg>").ToString();
    }

    private static string Arrow(EdgeKind kind, string prefix) =>
        $"""<marker id="{E(prefix)}arrow-{Name(kind)}" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto-start-reverse"><path class="arrow {Name(kind)}" d="M0 0.8 7.4 4 0 7.2z"/></marker>""";

    private static string Edge(GraphEdge edge, GraphNode from, GraphNode to, string path, string prefix)
    {
        var label = edge.Label.Length > 0 ? $" ({edge.Label})" : "";
        return $"""<g class="wire {Name(edge.Kind)}" data-from="{E(edge.From)}" data-to="{E(edge.To)}" data-kind="{Name(edge.Kind)}"><title>{E($"{from.Name} → {to.Name}{label}")}</title><path class="line" marker-end="url(#{E(prefix)}arrow-{Name(edge.Kind)})" d="{path}"/><path class="touch" d="{path}"/></g>""";
    }

    private static string Node(Place place)
    {
        var (node, x, y) = (place.Node, place.X, place.Y);
        var facts = string.Join("\n", node.Facts.Select(f => $"{f.Key}: {f.Value}"));
        return $"""<g class="node {Name(node.Kind)}" data-id="{E(node.Id)}" data-kind="{Name(node.Kind)}" tabindex="0" transform="translate({N(x)} {N(y)})"><title>{E($"{node.Name}\n{node.Home}\n{facts}".TrimEnd())}</title><rect class="box" width="{N(Layout.NodeWidth)}" height="{N(Layout.NodeHeight)}" rx="9"/><rect class="mark" x="0" y="10" width="4" height="{N(Layout.NodeHeight - 20)}" rx="2"/><text class="name" x="16" y="23"{Size(node.Name)}>{E(Short(node.Name))}</text><text class="home" x="16" y="41">{E(Short(Subtitle(node), 27))}</text></g>""";
    }

    // A long name is set smaller before it is cut.
    private static string Size(string name) =>
        name.Length <= LongestFullSize ? "" : $" style=\"font-size:{N(NameSize * LongestFullSize / Math.Min(name.Length, LongestName))}px\"";

    private static string Subtitle(GraphNode node)
    {
        var said = node.Facts.FirstOrDefault(f => f.Key is "pods").Value is { } pods ? $"{pods} pods" : node.Facts.FirstOrDefault(f => f.Key is "schedule" or "chart" or "instances" or "class").Value;
        var jobs = node.Facts.FirstOrDefault(f => f.Key is "jobs").Value is { } count ? $"{count} jobs" : null;
        return string.Join(" · ", new[] { node.Home, jobs, said == "1 pods" ? "1 pod" : said }.OfType<string>());
    }

    private static string Short(string text, int most = LongestName) => text.Length <= most ? text : $"{text[..(most - 1)]}…";

    private static string Name<T>(T kind) where T : struct, Enum => kind.ToString().ToLowerInvariant();

    private static string N(double number) => Math.Round(number, 1).ToString(CultureInfo.InvariantCulture);

    private static string E(string text) => WebUtility.HtmlEncode(text);
}

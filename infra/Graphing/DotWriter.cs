using System.Text;

namespace Erp.Infra.Graphing;

/// <summary>DOT text. Every id is quoted: a service may be called "edge" or "node", which are words of the language.</summary>
public static class DotWriter
{
    public static string Write(Graph graph)
    {
        var known = graph.Nodes.Select(n => n.Id).ToHashSet();
        var text = new StringBuilder($"digraph {Quote($"{graph.Platform} {graph.Stack}")} {{\n");
        text.Append("  rankdir=LR;\n  node [shape=box, style=\"rounded,filled\", fillcolor=\"#f6f8fa\", fontname=\"sans-serif\"];\n  edge [fontname=\"sans-serif\", fontsize=10];\n");
        foreach (var home in graph.Nodes.GroupBy(n => n.Home).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            text.Append($"  subgraph {Quote($"cluster_{home.Key}")} {{\n    label={Quote(home.Key)};\n");
            foreach (var node in home) text.Append($"    {Quote(node.Id)} [label={Quote(node.Name)}{Shape(node.Kind)}];\n");
            text.Append("  }\n");
        }
        foreach (var edge in graph.Edges.Where(e => known.Contains(e.From) && known.Contains(e.To)))
            text.Append($"  {Quote(edge.From)} -> {Quote(edge.To)} [label={Quote(edge.Label)}{(edge.Kind == EdgeKind.Backup ? ", style=dashed" : "")}];\n");
        return text.Append("}\n").ToString();
    }

    private static string Shape(NodeKind kind) => kind switch
    {
        NodeKind.Data or NodeKind.Storage => ", shape=cylinder",
        NodeKind.Outside => ", shape=ellipse",
        NodeKind.Edge => ", shape=hexagon",
        _ => "",
    };

    private static string Quote(string text) => $"\"{text.Replace("\\", "\\\\").Replace("\"", "\\\"")}\"";
}

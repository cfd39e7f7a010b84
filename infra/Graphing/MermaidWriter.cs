using System.Text;

namespace Erp.Infra.Graphing;

/// <summary>Mermaid text, as GitHub draws it in Markdown.</summary>
public static class MermaidWriter
{
    public static string Write(Graph graph)
    {
        var ids = graph.Nodes.Select((n, i) => (n.Id, Short: $"n{i}")).ToDictionary(p => p.Id, p => p.Short);
        var text = new StringBuilder("flowchart LR\n");
        foreach (var group in graph.Nodes.GroupBy(n => n.Kind).OrderBy(g => g.Key))
        {
            text.Append($"  subgraph {group.Key.ToString().ToLowerInvariant()}[\"{Titles.Of(group.Key)}\"]\n");
            foreach (var node in group) text.Append($"    {ids[node.Id]}{Shape(node)}\n");
            text.Append("  end\n");
        }
        foreach (var edge in graph.Edges.Where(e => ids.ContainsKey(e.From) && ids.ContainsKey(e.To)))
        {
            var line = edge.Kind switch { EdgeKind.Backup => "-.->", EdgeKind.Route => "==>", _ => "-->" };
            text.Append($"  {ids[edge.From]} {line}{(edge.Label.Length > 0 ? $"|\"{Escape(edge.Label)}\"|" : "")} {ids[edge.To]}\n");
        }
        return text.ToString();
    }

    private static string Shape(GraphNode node) => node.Kind switch
    {
        NodeKind.Data or NodeKind.Storage => $"[(\"{Escape(node.Name)}\")]",
        NodeKind.Edge => $"{{{{\"{Escape(node.Name)}\"}}}}",
        NodeKind.Outside => $"((\"{Escape(node.Name)}\"))",
        NodeKind.Job => $"[/\"{Escape(node.Name)}\"/]",
        _ => $"[\"{Escape(node.Name)}\"]",
    };

    private static string Escape(string text) => text.Replace("\"", "#quot;");
}

using System.Text.Json.Nodes;

namespace Erp.Infra.Graphing;

/// <summary>Graphs as JSON: one document a graph, an array when there are several.</summary>
internal static class JsonWriter
{
    public static JsonNode Write(IReadOnlyList<Graph> graphs) => graphs is [var only] ? Write(only) : new JsonArray([.. graphs.Select(Write)]);

    private static JsonObject Write(Graph graph) => new()
    {
        ["stack"] = graph.Stack,
        ["platform"] = graph.Platform,
        ["nodes"] = new JsonArray([.. graph.Nodes.Select(Write)]),
        ["edges"] = new JsonArray([.. graph.Edges.Select(Write)]),
    };

    private static JsonObject Write(GraphNode node) => new()
    {
        ["id"] = node.Id,
        ["name"] = node.Name,
        ["kind"] = node.Kind.ToString().ToLowerInvariant(),
        ["home"] = node.Home,
        ["facts"] = new JsonObject(node.Facts.Select(f => KeyValuePair.Create<string, JsonNode?>(f.Key, f.Value))),
    };

    private static JsonObject Write(GraphEdge edge) => new()
    {
        ["from"] = edge.From,
        ["to"] = edge.To,
        ["kind"] = edge.Kind.ToString().ToLowerInvariant(),
        ["label"] = edge.Label,
    };
}

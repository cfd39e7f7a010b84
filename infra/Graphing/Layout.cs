using System.Collections.Immutable;

namespace Erp.Infra.Graphing;

/// <summary>Where a node stands: the middle of its left edge is at X, its top at Y.</summary>
internal sealed record Place(GraphNode Node, int Layer, double X, double Y);

/// <summary>
/// Puts a graph into layers from left to right, in the order in which a request meets them, with few crossings.
/// The same graph is laid out the same way every time.
/// </summary>
internal sealed class Layout
{
    public const double NodeWidth = 196;
    public const double NodeHeight = 54;
    public const double ColumnGap = 108;
    public const double RowGap = 22;
    public const double Margin = 28;
    public const double HeadHeight = 34;

    private const int Sweeps = 8;
    private const int DeepestService = 3;

    private Layout(ImmutableArray<Place> places, ImmutableArray<string> heads, double width, double height) =>
        (Places, Heads, Width, Height) = (places, heads, width, height);

    public ImmutableArray<Place> Places { get; }

    /// <summary>The title above each layer; empty where the layer continues the one before.</summary>
    public ImmutableArray<string> Heads { get; }

    public double Width { get; }

    public double Height { get; }

    public static Layout Of(Graph graph)
    {
        var layers = Layers(graph).Where(l => l.Count > 0).ToList();
        Untangle(layers, graph);
        var rows = layers.Count == 0 ? 0 : layers.Max(l => l.Count);
        var height = rows * (NodeHeight + RowGap) - RowGap;
        var places = layers.SelectMany((layer, column) =>
        {
            var top = Margin + HeadHeight + (height - (layer.Count * (NodeHeight + RowGap) - RowGap)) / 2;
            return layer.Select((node, row) => new Place(node, column, Margin + column * (NodeWidth + ColumnGap), top + row * (NodeHeight + RowGap)));
        });
        var heads = layers.Select((l, i) => i > 0 && layers[i - 1][0].Kind == l[0].Kind ? "" : Titles.Of(l[0].Kind));
        return new Layout([.. places], [.. heads], 2 * Margin + Math.Max(1, layers.Count) * (NodeWidth + ColumnGap) - ColumnGap, 2 * Margin + HeadHeight + Math.Max(NodeHeight, height));
    }

    private static IEnumerable<List<GraphNode>> Layers(Graph graph)
    {
        var called = graph.Edges.Select(e => e.To).ToHashSet();
        var depth = ServiceDepths(graph);
        List<GraphNode> Of(NodeKind kind, Func<GraphNode, bool>? which = null) => [.. graph.Nodes.Where(n => n.Kind == kind && which?.Invoke(n) != false)];
        yield return Of(NodeKind.Outside, n => !called.Contains(n.Id));
        yield return Of(NodeKind.Edge);
        for (var d = 0; d <= DeepestService; d++) yield return Of(NodeKind.Service, n => depth[n.Id] == d);
        yield return Of(NodeKind.Data);
        yield return Of(NodeKind.Job);
        yield return Of(NodeKind.Storage);
        yield return Of(NodeKind.Platform);
        yield return Of(NodeKind.Outside, n => called.Contains(n.Id));
    }

    // A service stands right of those that call it. Circles are cut where the walk meets itself.
    private static Dictionary<string, int> ServiceDepths(Graph graph)
    {
        var services = graph.Nodes.Where(n => n.Kind == NodeKind.Service).Select(n => n.Id).ToHashSet();
        var callers = graph.Edges.Where(e => services.Contains(e.From) && services.Contains(e.To)).ToLookup(e => e.To, e => e.From);
        var depths = new Dictionary<string, int>();
        int Depth(string id, HashSet<string> way)
        {
            if (depths.TryGetValue(id, out var known)) return known;
            if (!way.Add(id)) return 0;
            var depth = callers[id].Where(c => !way.Contains(c)).Select(c => Depth(c, way) + 1).DefaultIfEmpty(0).Max();
            way.Remove(id);
            return depths[id] = Math.Min(DeepestService, depth);
        }
        foreach (var id in services.Order(StringComparer.Ordinal)) Depth(id, []);
        return depths;
    }

    // Each node moves towards the middle of its neighbours, from left to right and back, a few times.
    private static void Untangle(List<List<GraphNode>> layers, Graph graph)
    {
        var neighbours = graph.Edges.SelectMany(e => new[] { (e.From, e.To), (From: e.To, To: e.From) }).ToLookup(e => e.Item1, e => e.Item2);
        for (var sweep = 0; sweep < Sweeps; sweep++)
        {
            var position = layers.SelectMany(l => l.Select((n, i) => (n.Id, At: (i + 0.5) / l.Count))).ToDictionary(p => p.Id, p => p.At);
            foreach (var layer in sweep % 2 == 0 ? layers : Enumerable.Reverse(layers))
            {
                var sorted = layer.Select((n, i) => (Node: n, At: neighbours[n.Id].Where(position.ContainsKey).Select(id => position[id]).DefaultIfEmpty(position[n.Id]).Average(), Was: i))
                    .OrderBy(n => n.At).ThenBy(n => n.Was).Select(n => n.Node).ToList();
                layer.Clear();
                layer.AddRange(sorted);
                for (var i = 0; i < layer.Count; i++) position[layer[i].Id] = (i + 0.5) / layer.Count;
            }
        }
    }
}

namespace Erp.Infra.Graphing;

/// <summary>Which nodes stand in which row, and in which order.</summary>
internal sealed record Rows(List<List<GraphNode>> Main, List<GraphNode> Aside)
{
    private const int Sweeps = 8;
    private const int DeepestService = 3;
    private const int Widest = 6;

    public static Rows Of(Graph graph)
    {
        var called = graph.Edges.Select(e => e.To).ToHashSet();
        var main = Layers(graph, called).Where(l => l.Count > 0).ToList();
        Untangle(main, graph);
        var aside = graph.Nodes.Where(n => n.Kind == NodeKind.Platform).Concat(graph.Nodes.Where(n => n.Kind == NodeKind.Outside && called.Contains(n.Id)));
        return new Rows([.. main.SelectMany(Wrapped)], [.. aside]);
    }

    private static IEnumerable<List<GraphNode>> Layers(Graph graph, HashSet<string> called)
    {
        var depth = ServiceDepths(graph);
        List<GraphNode> Of(NodeKind kind, Func<GraphNode, bool>? which = null) => [.. graph.Nodes.Where(n => n.Kind == kind && which?.Invoke(n) != false)];
        yield return Of(NodeKind.Outside, n => !called.Contains(n.Id));
        yield return Of(NodeKind.Edge);
        for (var d = 0; d <= DeepestService; d++) yield return Of(NodeKind.Service, n => depth[n.Id] == d);
        yield return Of(NodeKind.Data);
        yield return Of(NodeKind.Job);
        yield return Of(NodeKind.Storage);
    }

    // A row too long for the page becomes several of about the same length.
    private static IEnumerable<List<GraphNode>> Wrapped(List<GraphNode> layer)
    {
        var rows = (layer.Count + Widest - 1) / Widest;
        var length = (layer.Count + rows - 1) / rows;
        return layer.Chunk(length).Select(c => c.ToList());
    }

    // A service stands below those that call it. Circles are cut where the walk meets itself.
    private static Dictionary<string, int> ServiceDepths(Graph graph)
    {
        var services = graph.Nodes.Where(n => n.Kind == NodeKind.Service).Select(n => n.Id).ToHashSet();
        var callers = graph.Edges.Where(e => services.Contains(e.From) && services.Contains(e.To)).ToLookup(e => e.To, e => e.From);
        var depths = new Dictionary<string, int>();
        int Depth(string id, HashSet<string> way)
        {
            if (depths.TryGetValue(id, out var known)) return known;
            way.Add(id);
            var depth = callers[id].Where(c => !way.Contains(c)).Select(c => Depth(c, way) + 1).DefaultIfEmpty(0).Max();
            way.Remove(id);
            return depths[id] = Math.Min(DeepestService, depth);
        }
        foreach (var id in services.Order(StringComparer.Ordinal)) Depth(id, []);
        return depths;
    }

    // Each node moves towards the middle of its neighbours, down and up again, a few times.
    private static void Untangle(List<List<GraphNode>> layers, Graph graph)
    {
        var neighbours = graph.Edges.SelectMany(e => new[] { (From: e.From, To: e.To), (From: e.To, To: e.From) }).ToLookup(e => e.From, e => e.To);
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

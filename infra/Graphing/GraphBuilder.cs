using Erp.Infra.Checks.Reading;
using Erp.Infra.Planning;

namespace Erp.Infra.Graphing;

/// <summary>Reads the graph from a plan: workloads, releases, routes, policies and backups.</summary>
public sealed class GraphBuilder
{
    private readonly Dictionary<string, GraphNode> _nodes = new(StringComparer.Ordinal);
    private readonly Dictionary<(string From, string To, EdgeKind Kind), SortedSet<string>> _edges = [];

    private GraphBuilder() { }

    public static Graph Build(Plan plan)
    {
        // No rule is asked, so the day does not matter.
        var index = new PlanIndex(plan, DateOnly.MinValue);
        var graph = new GraphBuilder();
        Inventory.Add(graph, index);
        Routes.Add(graph, index);
        CloudWays.Add(graph, index);
        PolicyTraffic.Add(graph, index);
        Backups.Add(graph, index);
        return Alike.Joined(new Graph
        {
            Stack = plan.Stack,
            Platform = plan.Platform,
            Nodes = [.. graph._nodes.Values.OrderBy(n => n.Id, StringComparer.Ordinal)],
            Edges =
            [
                .. graph._edges.Select(e => new GraphEdge(e.Key.From, e.Key.To, e.Key.Kind, string.Join(", ", e.Value)))
                    .OrderBy(e => e.From, StringComparer.Ordinal).ThenBy(e => e.To, StringComparer.Ordinal).ThenBy(e => e.Kind),
            ],
        });
    }

    internal void Node(string id, string name, NodeKind kind, string home, params (string Key, string? Value)[] facts) =>
        _nodes.TryAdd(id, new GraphNode(id, name, kind, home, [.. facts.Where(f => !string.IsNullOrEmpty(f.Value)).Select(f => (f.Key, f.Value!))]));

    internal void Edge(string from, string to, EdgeKind kind, params IEnumerable<string> labels)
    {
        if (from == to) return;
        if (!_edges.TryGetValue((from, to, kind), out var known)) _edges.Add((from, to, kind), known = new SortedSet<string>(StringComparer.Ordinal));
        known.UnionWith(labels.Where(l => l.Length > 0));
    }

    internal NodeKind? KindOf(string id) => _nodes.TryGetValue(id, out var node) ? node.Kind : null;

    internal IEnumerable<GraphNode> Nodes => _nodes.Values;
}

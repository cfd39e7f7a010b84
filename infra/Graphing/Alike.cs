using System.Collections.Immutable;

namespace Erp.Infra.Graphing;

/// <summary>Draws jobs that differ in nothing but their names, such as the backups of single databases, as one: its facts name each of them.</summary>
internal static class Alike
{
    private const int Fewest = 3;
    private const string Any = "*";

    public static Graph Joined(Graph graph)
    {
        var ways = graph.Edges.SelectMany(e => new[] { (Id: e.From, Way: $"to {e.To} {e.Kind} {e.Label}"), (Id: e.To, Way: $"from {e.From} {e.Kind} {e.Label}") })
            .ToLookup(w => w.Id, w => w.Way);
        var groups = graph.Nodes.Where(n => n.Kind == NodeKind.Job)
            .GroupBy(n => string.Join('\n', [n.Id.Split('/')[0], n.Name.Split('-')[^1], n.Home, .. n.Facts.Select(f => $"{f.Key} {f.Value}"), .. ways[n.Id]]))
            .Where(g => g.Count() >= Fewest).ToList();
        var joined = groups.ToDictionary(g => g.Key, g => Join([.. g]));
        var names = groups.SelectMany(g => g.Select(n => (n.Id, joined[g.Key].Id))).ToDictionary(n => n.Item1, n => n.Item2);
        string Drawn(string id) => names.GetValueOrDefault(id, id);
        return graph with
        {
            Nodes = [.. graph.Nodes.Where(n => !names.ContainsKey(n.Id)).Concat(joined.Values).OrderBy(n => n.Id, StringComparer.Ordinal)],
            Edges = [.. graph.Edges.Select(e => e with { From = Drawn(e.From), To = Drawn(e.To) }).Distinct()],
        };
    }

    private static GraphNode Join(ImmutableArray<GraphNode> nodes)
    {
        var parts = nodes.Select(n => n.Name.Split('-')).ToList();
        var start = Common(parts);
        var end = Common([.. parts.Select(p => p.Skip(start.Length).Reverse().ToArray())]).Reverse().ToArray();
        var name = string.Join('-', [.. start, Any, .. end]);
        var each = parts.Select(p => string.Join('-', p[start.Length..^end.Length]));
        return nodes[0] with
        {
            Id = $"{nodes[0].Id.Split('/')[0]}/{name}",
            Name = name,
            Facts = [("jobs", $"{nodes.Length}"), .. nodes[0].Facts, ("each", string.Join(", ", each))],
        };
    }

    // What all begin with, but for the last part: a name of its own is left to each.
    private static string[] Common(IReadOnlyList<string[]> names) =>
        [.. names[0].Take(names.Min(n => n.Length) - 1).TakeWhile((part, i) => names.All(n => n[i] == part))];
}

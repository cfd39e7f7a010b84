using System.Globalization;

namespace Erp.Infra.Graphing;

/// <summary>The lines between nodes. Those that leave or reach a node on one side share that side, in the order of where they lead.</summary>
internal sealed class EdgePaths
{
    // Lines use this much of a node's side, around its middle.
    private const double Used = 0.64;
    private const double ArrowGap = 2;

    private readonly Dictionary<GraphEdge, (Port From, Port To)> _ports;

    public EdgePaths(Graph graph, IReadOnlyDictionary<string, Place> places)
    {
        var ends = graph.Edges.Where(e => places.ContainsKey(e.From) && places.ContainsKey(e.To))
            .SelectMany(e => new[] { End(e, places[e.From], places[e.To], isStart: true), End(e, places[e.To], places[e.From], isStart: false) });
        var ports = ends.GroupBy(e => (e.Place, e.Side)).SelectMany(Share).ToLookup(p => p.Edge);
        _ports = ports.ToDictionary(p => p.Key, p => (p.Single(x => x.IsStart).Port, p.Single(x => !x.IsStart).Port));
    }

    private enum Side
    {
        Top,
        Bottom,
        Left,
        Right,
    }

    public IEnumerable<GraphEdge> Drawn => _ports.Keys;

    public string Of(GraphEdge edge)
    {
        var (from, to) = _ports[edge];
        // Lines between two aside bow to the right, no further than the picture goes.
        var bend = from.Side == Side.Right && to.Side == Side.Right ? Math.Min(Layout.BowRoom, 26 + Math.Abs(to.Y - from.Y) * 0.2) : Math.Max(26, Math.Max(Math.Abs(to.Y - from.Y), from.Side is Side.Left or Side.Right ? Math.Abs(to.X - from.X) : 0) * 0.42);
        var (x1, y1) = Away(from, bend);
        var (x2, y2) = Away(to, bend);
        var (x3, y3) = Away(to, ArrowGap);
        return $"M{N(from.X)} {N(from.Y)}C{N(x1)} {N(y1)} {N(x2)} {N(y2)} {N(x3)} {N(y3)}";
    }

    private static (GraphEdge Edge, Place Place, Side Side, double Order, bool IsStart) End(GraphEdge edge, Place here, Place there, bool isStart)
    {
        var side = (here.Aside, there.Aside) switch
        {
            (false, true) => Side.Right,
            (true, false) => Side.Left,
            (true, true) => Side.Right,
            _ when here.Row == there.Row => Side.Bottom,
            _ => here.Row < there.Row ? Side.Bottom : Side.Top,
        };
        return (edge, here, side, side is Side.Top or Side.Bottom ? there.Middle : there.Centre, isStart);
    }

    private static IEnumerable<(GraphEdge Edge, bool IsStart, Port Port)> Share(IGrouping<(Place Place, Side Side), (GraphEdge Edge, Place Place, Side Side, double Order, bool IsStart)> ends)
    {
        var (place, side) = ends.Key;
        var sorted = ends.OrderBy(e => e.Order).ThenBy(e => e.Edge.From, StringComparer.Ordinal).ThenBy(e => e.Edge.To, StringComparer.Ordinal).ThenBy(e => e.Edge.Kind).ToList();
        for (var i = 0; i < sorted.Count; i++)
        {
            var along = ((i + 0.5) / sorted.Count - 0.5) * Used;
            var port = side switch
            {
                Side.Top => new Port(place.Middle + along * Layout.NodeWidth, place.Y, side),
                Side.Bottom => new Port(place.Middle + along * Layout.NodeWidth, place.Bottom, side),
                Side.Left => new Port(place.X, place.Centre + along * Layout.NodeHeight, side),
                _ => new Port(place.Right, place.Centre + along * Layout.NodeHeight, side),
            };
            yield return (sorted[i].Edge, sorted[i].IsStart, port);
        }
    }

    private static (double X, double Y) Away(Port port, double distance) => port.Side switch
    {
        Side.Top => (port.X, port.Y - distance),
        Side.Bottom => (port.X, port.Y + distance),
        Side.Left => (port.X - distance, port.Y),
        _ => (port.X + distance, port.Y),
    };

    private static string N(double number) => Math.Round(number, 1).ToString(CultureInfo.InvariantCulture);

    private sealed record Port(double X, double Y, Side Side);
}

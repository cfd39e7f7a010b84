using System.Collections.Immutable;

namespace Erp.Infra.Graphing;

/// <summary>Where a node stands, by its upper left corner. Nodes aside stand right of the rows: they serve all of them.</summary>
internal sealed record Place(GraphNode Node, int Row, bool Aside, double X, double Y)
{
    public double Middle => X + Layout.NodeWidth / 2;

    public double Right => X + Layout.NodeWidth;

    public double Bottom => Y + Layout.NodeHeight;

    public double Centre => Y + Layout.NodeHeight / 2;
}

/// <summary>A title beside a row, or above the nodes aside.</summary>
internal sealed record Heading(string Text, double X, double Y);

/// <summary>
/// Puts a graph into rows from top to bottom, in the order in which a request meets them, with few crossings.
/// The same graph is laid out the same way every time.
/// </summary>
internal sealed class Layout
{
    public const double NodeWidth = 196;
    public const double NodeHeight = 54;

    /// <summary>How far lines reach beyond the nodes aside.</summary>
    public const double BowRoom = 110;

    private const double RowGap = 58;
    private const double ColumnGap = 26;
    private const double AsideGap = 96;
    private const double Margin = 24;
    private const double HeadWidth = 160;
    private const double HeadHeight = 26;

    private Layout(ImmutableArray<Place> places, ImmutableArray<Heading> headings)
    {
        (Places, Headings) = (places, headings);
        Width = places.Select(p => p.Right).DefaultIfEmpty(NodeWidth).Max() + (places.Any(p => p.Aside) ? BowRoom : Margin);
        Height = places.Select(p => p.Bottom).DefaultIfEmpty(NodeHeight).Max() + Margin;
    }

    public ImmutableArray<Place> Places { get; }

    public ImmutableArray<Heading> Headings { get; }

    public double Width { get; }

    public double Height { get; }

    public static Layout Of(Graph graph)
    {
        var rows = Rows.Of(graph);
        var left = Margin + HeadWidth;
        var width = rows.Main.Select(r => r.Count).DefaultIfEmpty(1).Max() * (NodeWidth + ColumnGap) - ColumnGap;
        var places = rows.Main.SelectMany((row, i) => row.Select((node, column) => new Place(
            node, i, Aside: false,
            left + (width - (row.Count * (NodeWidth + ColumnGap) - ColumnGap)) / 2 + column * (NodeWidth + ColumnGap),
            Margin + i * (NodeHeight + RowGap)))).ToList();
        var headings = rows.Main.Select((row, i) => new Heading(
            i > 0 && rows.Main[i - 1][0].Kind == row[0].Kind ? "" : Titles.Of(row[0].Kind), Margin, Margin + i * (NodeHeight + RowGap) + NodeHeight / 2 + 4)).ToList();

        var (x, y) = (rows.Main.Count == 0 ? left : left + width + AsideGap, Margin);
        foreach (var group in rows.Aside.GroupBy(n => n.Kind))
        {
            headings.Add(new Heading(Titles.Of(group.Key), x, y + 12));
            y += HeadHeight;
            foreach (var node in group)
            {
                places.Add(new Place(node, 0, Aside: true, x, y));
                y += NodeHeight + ColumnGap / 2;
            }
            y += ColumnGap;
        }
        return new Layout([.. places], [.. headings.Where(h => h.Text.Length > 0)]);
    }
}

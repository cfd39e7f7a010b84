using System.Collections.Immutable;

namespace Erp.Components.Dashboards;

/// <summary>A page of Grafana. <paramref name="Uid"/> is its address and never changes.</summary>
public sealed record Dashboard(string Uid, string Title, ImmutableArray<Row> Rows)
{
    /// <summary>What the reader chooses at the top; queries name it with a dollar sign.</summary>
    public ImmutableArray<Choice> Choices { get; init; } = [];

    public IEnumerable<Panel> Panels => Rows.SelectMany(row => row.Panels);
}

/// <summary>Panels side by side under a title; they share the width.</summary>
public sealed record Row(string Title, params ImmutableArray<Panel> Panels);

/// <summary>One of a few values that are known in advance.</summary>
public sealed record Choice(string Name, string Label, ImmutableArray<string> Values);

public enum PanelKind
{
    /// <summary>One number, large.</summary>
    Stat,

    /// <summary>Lines over time.</summary>
    TimeSeries,

    /// <summary>The lines of a log.</summary>
    Logs,
}

public sealed record Panel(string Title, PanelKind Kind, Unit Unit, ImmutableArray<Query> Queries)
{
    /// <summary>From here on the value is drawn in red.</summary>
    public double? Alarm { get; init; }

    public static Panel Stat(string title, Unit unit, string expression) => new(title, PanelKind.Stat, unit, [new(expression, "")]);

    public static Panel Lines(string title, Unit unit, params ImmutableArray<Query> queries) => new(title, PanelKind.TimeSeries, unit, queries);

    public static Panel Logs(string title, string selector) => new(title, PanelKind.Logs, Unit.None, [new(selector, "")]);
}

/// <summary>A line, or several: <paramref name="Legend"/> names them by their labels, e.g. <c>{{pod}}</c>.</summary>
public sealed record Query(string Expression, string Legend);

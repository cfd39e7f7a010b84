using System.Collections.Immutable;

namespace Erp.Components;

/// <summary>One step of Prometheus' relabelling.</summary>
public sealed record Relabeling(ImmutableArray<string> SourceLabels, string Regex, string? TargetLabel, string? Replacement, string Action)
{
    private const string MetricName = "__name__";

    /// <summary>Gives a metric another name.</summary>
    public static Relabeling Rename(string from, string to) => new([MetricName], from, MetricName, to, "replace");

    /// <summary>Copies a label, where it is there and not empty.</summary>
    public static Relabeling Copy(string from, string to) => new([from], "(.+)", to, "$1", "replace");

    public static Relabeling DropLabel(string label) => new([], label, null, null, "labeldrop");

    public static Relabeling Keep(string label, string regex) => new([label], regex, null, null, "keep");

    public static Relabeling Drop(string label, string regex) => new([label], regex, null, null, "drop");
}

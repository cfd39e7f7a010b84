using System.Collections.Immutable;

namespace Erp.Components.Alerts;

/// <summary>An expression that Prometheus evaluates again and again.</summary>
public abstract record Rule(string Name, string Expression)
{
    public abstract ImmutableSortedDictionary<string, string> Labels { get; }
}

/// <summary>Keeps the value of an expression as a series of its own.</summary>
public sealed record RecordingRule(string Name, string Expression, ImmutableSortedDictionary<string, string> ExtraLabels) : Rule(Name, Expression)
{
    public override ImmutableSortedDictionary<string, string> Labels => ExtraLabels;
}

/// <summary>Fires for every series of the expression that stays for as long as <paramref name="For"/>.</summary>
public sealed record AlertRule(string Name, AlertSeverity Severity, TimeSpan For, string Expression, string Summary, string Description) : Rule(Name, Expression)
{
    public const string SeverityLabel = "severity";

    /// <summary>The heading of the alert's section in the runbook, as a link names it.</summary>
    public string RunbookAnchor => Name.ToLowerInvariant();

    public override ImmutableSortedDictionary<string, string> Labels =>
        ImmutableSortedDictionary<string, string>.Empty.Add(SeverityLabel, Severity.ToString().ToLowerInvariant());

    public ImmutableSortedDictionary<string, string> Annotations(string runbook) => new Dictionary<string, string>
    {
        ["summary"] = Summary,
        ["description"] = Description,
        ["runbook_url"] = $"{runbook}#{RunbookAnchor}",
    }.ToImmutableSortedDictionary(StringComparer.Ordinal);
}

/// <summary>Rules that are evaluated together, in order.</summary>
public sealed record RuleGroup(string Name, ImmutableArray<Rule> Rules)
{
    public TimeSpan Interval { get; init; } = TimeSpan.FromSeconds(30);

    public static RuleGroup Of(string name, IEnumerable<Rule> rules) => new(name, [.. rules]);
}

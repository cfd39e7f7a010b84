using System.Text;
using Erp.Components;
using Erp.Components.Alerts;

namespace Erp.Tests.Components.Observability.Alerts;

/// <summary>Series that Prometheus is given, and what an alert makes of them: it fires with these labels and words, or it stays silent.</summary>
public sealed record AlertCase(string Alert, string When)
{
    /// <summary>Series by name and labels, with values in promtool's notation, one a minute.</summary>
    public Dictionary<string, string> Given { get; init; } = [];

    public string At { get; init; } = "20m";

    public IReadOnlyList<Firing> Fires { get; init; } = [];

    /// <summary>As a test of promtool's file, which compares annotations to the letter.</summary>
    public void Write(StringBuilder yaml, AlertRule rule)
    {
        yaml.Append($"  - name: {Quoted($"{Alert}: {When}")}\n    interval: 1m\n    input_series:\n");
        foreach (var (series, values) in Given) yaml.Append($"      - series: {Quoted(series)}\n        values: {Quoted(values)}\n");
        yaml.Append($"    alert_rule_test:\n      - eval_time: {At}\n        alertname: {Alert}\n        exp_alerts:{(Fires.Count == 0 ? " []" : "")}\n");
        foreach (var firing in Fires) firing.Write(yaml, rule);
    }

    public static string Quoted(string value) => $"'{value.Replace("'", "''", StringComparison.Ordinal)}'";
}

/// <summary>One alert as people get it.</summary>
public sealed record Firing(string Summary, string Description, params (string Name, string Value)[] Labels)
{
    public void Write(StringBuilder yaml, AlertRule rule)
    {
        var words = rule with { Summary = Summary, Description = Description };
        yaml.Append("          - exp_labels:\n");
        foreach (var (name, value) in rule.Labels.Select(l => (l.Key, l.Value)).Concat(Labels)) yaml.Append($"              {name}: {AlertCase.Quoted(value)}\n");
        yaml.Append("            exp_annotations:\n");
        foreach (var (name, value) in words.Annotations(MonitoredPlatform.DefaultRunbook)) yaml.Append($"              {name}: {AlertCase.Quoted(value)}\n");
    }
}

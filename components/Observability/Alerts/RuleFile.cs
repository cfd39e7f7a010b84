using System.Text;

namespace Erp.Components.Alerts;

/// <summary>Rules as the file that Prometheus and promtool read.</summary>
public static class RuleFile
{
    public static string Write(IEnumerable<RuleGroup> groups, string runbook)
    {
        var yaml = new StringBuilder("groups:\n");
        foreach (var group in groups)
        {
            yaml.Append($"  - name: {group.Name}\n    interval: {PromDuration.Of(group.Interval)}\n    rules:\n");
            foreach (var rule in group.Rules) Write(yaml, rule, runbook);
        }
        return yaml.ToString();
    }

    private static void Write(StringBuilder yaml, Rule rule, string runbook)
    {
        yaml.Append($"      - {(rule is AlertRule ? "alert" : "record")}: {rule.Name}\n        expr: {Quoted(rule.Expression)}\n");
        if (rule is AlertRule alert)
        {
            yaml.Append($"        for: {PromDuration.Of(alert.For)}\n");
            Write(yaml, "annotations", alert.Annotations(runbook));
        }
        Write(yaml, "labels", rule.Labels);
    }

    private static void Write(StringBuilder yaml, string key, IEnumerable<KeyValuePair<string, string>> map)
    {
        yaml.Append($"        {key}:\n");
        foreach (var (name, value) in map) yaml.Append($"          {name}: {Quoted(value)}\n");
    }

    // PromQL is full of double quotes and backslashes: single quotes take both as they are.
    private static string Quoted(string value) => $"'{value.Replace("'", "''", StringComparison.Ordinal)}'";
}

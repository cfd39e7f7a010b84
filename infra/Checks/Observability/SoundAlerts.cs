using Erp.Infra.Checks.Reading;
using Erp.Infra.Checks.Text;

namespace Erp.Infra.Checks.Observability;

public sealed class SoundAlerts() : ObjectRule("ERP121", "Alerts that a person can act on",
    "Give each alert an expression, 'for', a severity, a summary and a runbook_url, and a name of its own.", Severities.Error, "PrometheusRule")
{
    protected override IEnumerable<Violation> Check(KubeObject item, PlanIndex plan)
    {
        foreach (var rule in item.Spec["groups"].Items.SelectMany(g => g["rules"].Items))
        {
            var name = rule["alert"].Text ?? rule["record"].Text ?? "";
            if (!Balanced(rule["expr"].Scalar))
                yield return rule["expr"].Because($"The expression of {name} in {item} is empty, or its brackets do not match");
            if (!rule["alert"].Exists) continue;
            foreach (var missing in new[] { rule["for"], rule["labels"]["severity"], rule["annotations"]["summary"], rule["annotations"]["runbook_url"] }.Where(n => !n.Exists))
                yield return missing.Because($"The alert {name} of {item} has no {missing.Key}");
            if (rule["for"] is { Exists: true } wait && Durations.Parse(wait.Scalar) is null)
                yield return wait.Because($"'{wait.Scalar}' is not a length of time");
        }
        foreach (var twice in item.Spec["groups"].Items.GroupBy(g => g["name"].Text).SelectMany(g => g.Skip(1)))
            yield return twice["name"].Because($"{item} has two groups called '{twice["name"].Text}'");
    }

    private static bool Balanced(string expression)
    {
        var open = new Stack<char>();
        var quote = '\0';
        foreach (var c in expression)
        {
            if (quote != '\0') { if (c == quote) quote = '\0'; continue; }
            if (c is '"' or '\'' or '`') quote = c;
            else if (c is '(' or '[' or '{') open.Push(c);
            else if (c is ')' or ']' or '}' && !(open.TryPop(out var o) && (o, c) is ('(', ')') or ('[', ']') or ('{', '}'))) return false;
        }
        return expression.Trim().Length > 0 && open.Count == 0 && quote == '\0';
    }
}

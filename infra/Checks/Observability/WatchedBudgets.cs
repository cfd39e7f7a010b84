using System.Text.RegularExpressions;
using Erp.Infra.Checks.Reading;
using Erp.Infra.Checks.Text;

namespace Erp.Infra.Checks.Observability;

public sealed partial class WatchedBudgets() : PlanRule("ERP122", "Error budgets that are watched fast and slowly",
    "For each objective, alert critically on a fast burn and with a warning on a slow one, each over a long and a short window.", Severities.Error)
{
    private const string Budget = "slo:error_budget:ratio";

    public override IEnumerable<Violation> Check(PlanIndex plan)
    {
        var rules = plan.Of("PrometheusRule").SelectMany(r => r.Spec["groups"].Items).SelectMany(g => g["rules"].Items).ToList();
        if (rules.FirstOrDefault(r => r["record"].Text == Budget) is not { } budget) yield break;
        var alerts = rules.Where(r => r["alert"].Exists && r["expr"].Scalar.Contains(Budget, StringComparison.Ordinal)).ToLookup(r => r["labels"]["severity"].Text == "critical", r => Windows(r["expr"].Scalar));
        var (fast, slow) = (Longest(alerts[true]), Longest(alerts[false]));
        if (fast is null)
            yield return budget.Because("Nobody is called when an error budget burns away within hours");
        if (slow is null || slow <= fast)
            yield return budget.Because("Nobody is told when an error budget burns away over days");
    }

    // An alert over one window alone stays on long after the burn has ended, or comes on with every spike.
    private static double? Longest(IEnumerable<List<double>> alerts) => alerts.Where(windows => windows.Count > 1).Select(windows => (double?)windows.Max()).Max();

    private static List<double> Windows(string expression) =>
        [.. Rate().Matches(expression).Select(m => Durations.Parse(m.Groups[1].Value)).OfType<double>().Distinct()];

    [GeneratedRegex(@"slo:errors:ratio_rate(\w+)")]
    private static partial Regex Rate();
}

using Erp.Infra.Checks.Reading;
using Erp.Infra.Planning;

namespace Erp.Infra.Checks;

/// <summary>Takes accepted findings away, and finds fault with exceptions that are over, idle or incomplete.</summary>
internal sealed class ExceptionList(IReadOnlyCollection<PolicyException> exceptions, DateOnly today)
{
    public IEnumerable<Finding> Apply(IReadOnlyCollection<Finding> findings, PlanIndex plan)
    {
        var rule = RuleSet.Exceptions;
        if (rule.Severities.In(plan.Tier) is not { } severity) return findings;
        var valid = exceptions.Where(e => Mistake(e, findings) is null).ToList();
        var mistakes = exceptions.Select(e => (Exception: e, Mistake: Mistake(e, findings))).Where(e => e.Mistake is not null)
            .Select(e => new Finding(rule.Id, severity, $"exception:{e.Exception.Rule}:{e.Exception.Object}", "", e.Mistake!, rule.Fix));
        return findings.Where(f => !valid.Any(e => Covers(e, f))).Concat(mistakes);
    }

    private string? Mistake(PolicyException exception, IReadOnlyCollection<Finding> findings)
    {
        var name = $"The exception from {exception.Rule} for {exception.Object}";
        if (RuleSet.Find(exception.Rule) is null) return $"{name} is from a rule that does not exist";
        if (exception.Owner.Trim().Length == 0 || exception.Reason.Trim().Length == 0) return $"{name} has no owner or no reason";
        if (exception.Expires < today) return $"{name} ended on {exception.Expires:yyyy-MM-dd}; {exception.Owner} has to remove its cause or decide again";
        return findings.Any(f => Covers(exception, f)) ? null : $"{name} is no longer needed";
    }

    private static bool Covers(PolicyException exception, Finding finding) =>
        finding.Rule == exception.Rule && (finding.Urn == exception.Object || finding.Urn.EndsWith($"::{exception.Object}", StringComparison.Ordinal));
}

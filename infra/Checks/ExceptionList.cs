using Erp.Components;
using Erp.Infra.Checks.Reading;
using Erp.Infra.Planning;

namespace Erp.Infra.Checks;

/// <summary>
/// Takes accepted findings away, and finds fault with exceptions that are over, idle or incomplete.
/// An exception stands in a list, or on its object as an annotation.
/// </summary>
internal sealed class ExceptionList(IReadOnlyCollection<PolicyException> exceptions, DateOnly today)
{
    /// <summary>The findings that a plan has by itself. Whether an exception from the order is needed, only two plans can tell.</summary>
    public IEnumerable<Finding> Apply(IReadOnlyCollection<Finding> findings, PlanIndex plan)
    {
        var notes = Notes(plan).ToList();
        return Judged(findings, All(notes, plan).Where(e => !IsFromOrder(e)), plan)
            .Concat(notes.Where(n => n.Exception is null).Select(n => Fault(n.Place.Resource.Urn, n.Place.Path, $"'{n.Place.Text}' is no exception: write 'owner; yyyy-MM-dd; reason'", plan)));
    }

    /// <summary>The findings that the stronger of two plans has beside the weaker.</summary>
    public IEnumerable<Finding> ApplyToOrder(IReadOnlyCollection<Finding> findings, PlanIndex stronger) =>
        Judged(findings, All(Notes(stronger), stronger).Where(IsFromOrder), stronger);

    private static bool IsFromOrder(PolicyException exception) => RuleSet.Find(exception.Rule) is EnvironmentRule;

    private IEnumerable<PolicyException> All(IEnumerable<(Node Place, PolicyException? Exception)> notes, PlanIndex plan) =>
        exceptions.Where(e => e.IsFor(plan.Plan.Stack)).Concat(notes.Select(n => n.Exception).OfType<PolicyException>());

    private IEnumerable<Finding> Judged(IReadOnlyCollection<Finding> findings, IEnumerable<PolicyException> made, PlanIndex plan)
    {
        var here = made.Select(e => (Exception: e, Mistake: Mistake(e, findings))).ToList();
        var valid = here.Where(e => e.Mistake is null).Select(e => e.Exception).ToList();
        return findings.Where(f => !valid.Any(e => e.Covers(f)))
            .Concat(here.Where(e => e.Mistake is not null).Select(e => Fault(Urn(e.Exception, plan), "", e.Mistake!, plan)));
    }

    private static Finding Fault(string urn, string path, string message, PlanIndex plan) =>
        new(RuleSet.Exceptions.Id, RuleSet.Exceptions.Severities.In(plan.Tier) ?? Severity.Error, urn, path, message, RuleSet.Exceptions.Fix);

    // A list names objects in short, and may name one that is gone: then the stack itself answers.
    private static string Urn(PolicyException exception, PlanIndex plan) => plan.Plan.Resources
        .Where(r => exception.IsOf(r.Urn) || r.Type == "pulumi:pulumi:Stack").OrderByDescending(r => exception.IsOf(r.Urn)).FirstOrDefault()?.Urn ?? exception.Object;

    private static IEnumerable<(Node Place, PolicyException? Exception)> Notes(PlanIndex plan) => plan.Objects.SelectMany(o => Notes(o, plan));

    private static IEnumerable<(Node Place, PolicyException? Exception)> Notes(KubeObject item, PlanIndex plan)
    {
        var template = plan.PodOf(item)?.Metadata["annotations"].Entries ?? [];
        return item.Metadata["annotations"].Entries.Concat(template).Where(a => ExceptionNote.IsMeant(a.Key))
            .DistinctBy(a => a.Key)
            .Select(a => (a, ExceptionNote.Read(a.Key, a.Scalar) is { } note ? new PolicyException(note.Rule, item.Resource.Urn, note.Owner, note.Reason, note.Until) : null));
    }

    private string? Mistake(PolicyException exception, IReadOnlyCollection<Finding> findings)
    {
        var name = $"The exception from {exception.Rule} for {exception.Object[(exception.Object.LastIndexOf(':') + 1)..]}";
        if (RuleSet.Find(exception.Rule) is null) return $"{name} is from a rule that does not exist";
        if (exception.Owner.Trim().Length == 0 || exception.Reason.Trim().Length == 0) return $"{name} has no owner or no reason";
        if (exception.Expires < today) return $"{name} ended on {exception.Expires:yyyy-MM-dd}; {exception.Owner} has to remove its cause or decide again";
        return findings.Any(exception.Covers) ? null : $"{name} is no longer needed";
    }
}

using Erp.Infra.Checks.Reading;

namespace Erp.Infra.Checks.Operations;

/// <summary>Says what the list of exceptions is held to; the list itself finds the faults, after all other rules have spoken.</summary>
public sealed class ExceptionsHold() : PlanRule("ERP140", "Exceptions with an owner, a reason and an end",
    "Remove the exception, or write rule, object, owner, reason and a day that is still to come.", Severities.Error)
{
    public override IEnumerable<Violation> Check(PlanIndex plan) => [];
}

using System.Collections.Immutable;
using Erp.Tests.Infra.Checks.Cases;

namespace Erp.Tests.Infra.Checks;

/// <summary>Every failing case. The passing case of each rule is the good plan itself.</summary>
public static class RuleCases
{
    public static readonly DateOnly Today = new(2026, 6, 1);

    public static ImmutableArray<RuleCase> All { get; } =
    [
        .. ObjectCases.All, .. PodCases.All, .. AvailabilityCases.All, .. NetworkCases.All, .. AccessCases.All,
        .. DataCases.All, .. CloudCases.All, .. OperationCases.All,
    ];
}

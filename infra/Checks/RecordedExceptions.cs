using System.Collections.Immutable;

namespace Erp.Infra.Checks;

/// <summary>The findings of the shipped stacks that somebody has accepted: each with an owner, a reason and a last day.</summary>
public static class RecordedExceptions
{
    public static ImmutableArray<PolicyException> All { get; } = [];
}

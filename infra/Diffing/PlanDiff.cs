using System.Collections.Immutable;
using Erp.Infra.Planning;

namespace Erp.Infra.Diffing;

/// <summary>What lies between two plans. The gravest changes come first, so that whatever is cut off below, these are not.</summary>
public sealed record PlanDiff
{
    /// <summary>The stack that changes.</summary>
    public required string Stack { get; init; }

    public required ImmutableArray<ResourceChange> Changes { get; init; }

    public IEnumerable<ResourceChange> Grave => Changes.Where(c => c.IsGrave);

    public int Count(ChangeKind kind) => Changes.Count(c => c.Kind == kind);

    public Verdict Verdict => this switch
    {
        { Changes.IsEmpty: true } => Verdict.Unchanged,
        _ when Changes.Any(c => c.IsGrave) => Verdict.Stop,
        _ when Changes.Any(c => c.Kind is ChangeKind.Replace or ChangeKind.Delete || c.Weakens) => Verdict.Review,
        _ => Verdict.Safe,
    };

    /// <summary>The verdict once the rules have been asked as well: what they refuse is not deployed, however small it is.</summary>
    public Verdict VerdictWith(IEnumerable<Finding> findings) => findings.Any(f => f.Severity == Severity.Error) ? Verdict.Stop : Verdict;
}

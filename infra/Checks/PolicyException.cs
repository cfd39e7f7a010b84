using System.Collections.Immutable;
using Erp.Infra.Planning;

namespace Erp.Infra.Checks;

/// <summary>A finding that somebody accepts, for a reason and for a time.</summary>
/// <param name="Rule">The rule's id.</param>
/// <param name="Object">The name of the resource, or the end of its URN.</param>
/// <param name="Owner">Who answers for it.</param>
/// <param name="Reason">Why it has to be so.</param>
/// <param name="Expires">The last day on which it counts.</param>
public sealed record PolicyException(string Rule, string Object, string Owner, string Reason, DateOnly Expires)
{
    /// <summary>The stacks it is for; empty for all of them.</summary>
    public ImmutableArray<string> Stacks { get; init; } = [];

    public bool IsFor(string stack) => Stacks.IsEmpty || Stacks.Contains(stack);

    public bool Covers(Finding finding) =>
        finding.Rule == Rule && IsOf(finding.Urn);

    public bool IsOf(string urn) => urn == Object || urn.EndsWith($"::{Object}", StringComparison.Ordinal);
}

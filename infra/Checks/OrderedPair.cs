using System.Collections.Immutable;
using Erp.Infra.Planning;

namespace Erp.Infra.Checks;

/// <summary>Two environments beside each other, and what the stronger has less of.</summary>
public sealed record OrderedPair(Plan Weaker, Plan Stronger, ImmutableArray<Finding> Findings);

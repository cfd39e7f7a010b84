using System.Collections.Immutable;
using Erp.Components;

namespace Erp.Stacks.Configuration;

/// <summary>What is installed beside the cluster. What the platform cannot do without is, unless the cluster has it.</summary>
public sealed record AddonSettings
{
    [Setting("What is installed although nothing of the platform needs it.")]
    public ImmutableArray<Addon> Wanted { get; init; } = [];

    [Setting("What the cluster has already: it is neither installed nor touched.")]
    public ImmutableArray<Addon> Present { get; init; } = [];

    [Setting("The public zones of Route 53 in which external-dns keeps names, by domain: the id of each.")]
    [Form("Z[A-Z0-9]+", "the id of a hosted zone such as Z0123456789")]
    public ImmutableSortedDictionary<string, string> Zones { get; init; } = ImmutableSortedDictionary<string, string>.Empty;
}

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
    [Keys(Forms.Domain, Forms.DomainInWords), Form(Forms.HostedZone, Forms.HostedZoneInWords)]
    public ImmutableSortedDictionary<string, string> Zones { get; init; } = ImmutableSortedDictionary<string, string>.Empty;
}

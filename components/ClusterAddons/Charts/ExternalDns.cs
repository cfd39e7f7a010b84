using System.Collections.Immutable;
using Erp.Components.AddonValues;
using Pulumi;

namespace Erp.Components.Addons;

/// <summary>Keeps names in Route 53 pointing at what the cluster offers. It writes and never deletes what it did not write.</summary>
internal sealed class ExternalDns : AddonChart
{
    private static readonly ComputeResources Size = new(new("50m", "64Mi"), new("200m", "256Mi"));

    public override Addon Addon => Addon.ExternalDns;
    public override string Release => "external-dns";
    public override Chart Chart => ClusterAddonsVersions.ExternalDns;
    public override string Namespace => "external-dns";
    public override string PodSecurity => "restricted";
    public override bool NeedsAws => true;
    public override ImmutableArray<int> Metrics => [7979];

    public override ChartValues Values(ClusterAddonsArgs args) => new ExternalDnsValues
    {
        Provider = new() { Name = "aws" },
        Policy = "upsert-only",
        // One owner a cluster: two clusters with one name would fight over every record.
        TxtOwnerId = args.Eks!.Settings.Name,
        DomainFilters = [.. args.Zones.Select(z => z.Domain)],
        Sources = ["service", "gateway-httproute"],
        Env = [new() { Name = "AWS_REGION", Value = args.Eks.Settings.Region }],
        ServiceAccount = Account.Named(Release),
        Resources = ResourceValues.Of(Size),
    };

    public override Input<PolicyDocument> Policy(ClusterAddonsArgs args, EksSettings eks) => ZonePolicies.Write(args.Zones);

    public override IEnumerable<ArgumentProblem> Problems(ClusterAddonsArgs args)
    {
        if (args.Zones.IsEmpty) yield return new("zones", "external-dns has no zone to write to.", "Name the public zones, or do not ask for it.");
    }
}

internal sealed record ExternalDnsValues : ChartValues
{
    public ExternalDnsProvider? Provider { get; init; }
    public string? Policy { get; init; }
    public string? TxtOwnerId { get; init; }
    public ImmutableArray<string>? DomainFilters { get; init; }
    public ImmutableArray<string>? Sources { get; init; }
    public ImmutableArray<ExternalDnsVariable>? Env { get; init; }
    public Account? ServiceAccount { get; init; }
    public ResourceValues? Resources { get; init; }
}

internal sealed record ExternalDnsProvider : ChartValues
{
    public string? Name { get; init; }
}

internal sealed record ExternalDnsVariable : ChartValues
{
    public string? Name { get; init; }
    public string? Value { get; init; }
}

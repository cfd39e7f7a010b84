using System.Collections.Immutable;

namespace Erp.Stacks.Configuration;

/// <summary>What AWS puts in front of the edge. All of it stands on the hosted zone.</summary>
public sealed record FrontSettings
{
    [Setting("The id of the Route 53 zone that holds the domain. Empty: nothing is put in front.")]
    [Form(Forms.HostedZone, Forms.HostedZoneInWords)]
    public string? HostedZone { get; init; }

    [Setting("Whether the hosts get records that lead to the load balancer.")]
    public bool Records { get; init; } = true;

    [Setting("Whether static files are served by CloudFront. Empty: in staging and production.")]
    public bool? StaticFiles { get; init; }

    [Setting("The short name of the host of the static files.")]
    [Form("[a-z]([-a-z0-9]{0,61}[a-z0-9])?", "a name without dots")]
    public string StaticHost { get; init; } = "static";

    [Setting("The countries that may see the static files, by their two letters; all when empty.")]
    [Form("[A-Z]{2}", "a country's two letters")]
    public ImmutableArray<string> Countries { get; init; } = [];

    [Setting("Whether a web firewall stands before static files and application load balancer. Empty: in staging and production.")]
    public bool? Firewall { get; init; }

    [Setting("The rule groups of the firewall that AWS maintains, by its names. Empty: reputation, common attacks, known bad inputs, SQL.")]
    [Form("AWSManagedRules[A-Za-z]+", "a name such as AWSManagedRulesCommonRuleSet")]
    public ImmutableArray<string> ManagedRules { get; init; } = [];

    [Setting("Requests a minute that one address may send through the firewall.")]
    [Between(10, 2_000_000)]
    public int RequestsPerMinute { get; init; } = 2000;
}

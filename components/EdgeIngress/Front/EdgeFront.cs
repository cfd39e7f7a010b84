using System.Collections.Immutable;

namespace Erp.Components;

/// <summary>What AWS puts in front of the edge: names, a firewall, static files near the visitors, and the logs of it all.</summary>
public sealed record EdgeFront
{
    public required string AccountId { get; init; }

    public required string Region { get; init; }

    /// <summary>The zone in Route 53 that holds the names.</summary>
    public required string HostedZoneId { get; init; }

    /// <summary>The zone's own name.</summary>
    public required string ZoneName { get; init; }

    /// <summary>Whether the hosts get records that lead to the load balancer.</summary>
    public bool Records { get; init; } = true;

    public FirewallRules? Firewall { get; init; }

    public AssetSite? Assets { get; init; }

    public int LogRetentionDays { get; init; } = 365;
}

/// <summary>The firewall: rules that AWS maintains, and a bound on what one address may send.</summary>
public sealed record FirewallRules
{
    /// <summary>Against addresses of ill repute, the common attacks, known bad inputs (Log4j among them) and injected SQL.</summary>
    public ImmutableArray<string> Managed { get; init; } =
        ["AWSManagedRulesAmazonIpReputationList", "AWSManagedRulesCommonRuleSet", "AWSManagedRulesKnownBadInputsRuleSet", "AWSManagedRulesSQLiRuleSet"];

    /// <summary>For one address; the hosts' own limit, where there is one, goes before it.</summary>
    public int RequestsPerMinute { get; init; } = 2000;
}

/// <summary>Static files, served by CloudFront from a bucket of their own.</summary>
/// <param name="Name">The name in DNS.</param>
/// <param name="BucketName">The bucket that the delivery of the frontend writes to.</param>
public sealed record AssetSite(string Name, string BucketName)
{
    public string DefaultDocument { get; init; } = "index.html";

    /// <summary>Countries that may see it, by their two letters; all when empty.</summary>
    public ImmutableArray<string> Countries { get; init; } = [];
}

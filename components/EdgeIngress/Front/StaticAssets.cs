using Pulumi;
using Pulumi.Aws.CloudFront;
using Pulumi.Aws.Route53;
using Pulumi.Aws.Route53.Inputs;

namespace Erp.Components;

/// <summary>Static files in a closed bucket, served by CloudFront under a name of their own.</summary>
internal static class StaticAssets
{
    public const string UrlKey = "assets";

    public static IEnumerable<KeyValuePair<string, string>> Create(EdgeParts parts)
    {
        if (parts.Args.Front is not { Assets: { } site } front) return [];
        var name = $"{parts.Name}-assets";
        var files = EdgeBuckets.Files(parts, site);
        var certificate = AcmCertificate.Create(parts, name, site.Name, front, WebFirewall.GlobalRegion);
        var firewall = front.Firewall is { } rules ? WebFirewall.ForAssets(parts, front, rules) : null;
        var distribution = AssetDistribution.Create(parts, name, site, files.Bucket, certificate, firewall);
        files.Admit(Output.Tuple(files.Bucket.Arn, distribution.Arn).Apply(arns => ReadBy(arns.Item1, arns.Item2)));
        AssetLogs.Create(parts, name, distribution, EdgeBuckets.AssetLogs(parts, front));
        foreach (var type in new[] { "A", "AAAA" }) Alias(parts, $"{name}-{type.ToLowerInvariant()}", front, site, distribution, type);
        return [new(UrlKey, $"https://{site.Name}")];
    }

    private static PolicyStatement ReadBy(string bucket, string distribution) => new("ReadByDistribution")
    {
        Principals = [PolicyPrincipal.Service("cloudfront.amazonaws.com")],
        Actions = ["s3:GetObject"],
        Resources = [$"{bucket}/*"],
        Conditions = [new("StringEquals", "aws:SourceArn", distribution)],
    };

    private static void Alias(EdgeParts parts, string name, EdgeFront front, AssetSite site, Distribution distribution, string type) => _ = new Record(name, new RecordArgs
    {
        ZoneId = front.HostedZoneId,
        Name = site.Name,
        Type = type,
        Aliases = { new RecordAliasArgs { Name = distribution.DomainName, ZoneId = distribution.HostedZoneId, EvaluateTargetHealth = false } },
    }, parts.Options());
}

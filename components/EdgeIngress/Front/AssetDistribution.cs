using Pulumi;
using Pulumi.Aws.CloudFront;
using Pulumi.Aws.CloudFront.Inputs;
using Pulumi.Aws.S3;

namespace Erp.Components;

/// <summary>The CloudFront distribution of the static files.</summary>
internal static class AssetDistribution
{
    /// <summary>AWS's own policies, which have the same ids in every account: cache by path alone, and answer with HSTS and the other security headers.</summary>
    private const string CachingOptimized = "658327ea-f89d-4fab-a63d-7e88639e58f6";
    private const string SecurityHeaders = "67f7725c-6f97-4210-82d7-5512b31e9d03";

    private const string MinimumTls = "TLSv1.2_2021";
    private const string Origin = "files";

    public static Distribution Create(EdgeParts parts, string name, AssetSite site, Bucket files, Output<string> certificate, Output<string>? firewall)
    {
        var access = new OriginAccessControl(name, new OriginAccessControlArgs
        {
            Name = $"{parts.Context.ApplicationNamespace}-{name}",
            Description = $"Reads {site.BucketName}",
            OriginAccessControlOriginType = "s3",
            SigningBehavior = "always",
            SigningProtocol = "sigv4",
        }, parts.Options());
        var args = new DistributionArgs
        {
            Enabled = true,
            IsIpv6Enabled = true,
            HttpVersion = "http2and3",
            Comment = $"Static files of {parts.Context.Platform} in {parts.Context.Environment}",
            Aliases = { site.Name },
            DefaultRootObject = site.DefaultDocument,
            Origins = { new DistributionOriginArgs { OriginId = Origin, DomainName = files.BucketRegionalDomainName, OriginAccessControlId = access.Id } },
            DefaultCacheBehavior = new DistributionDefaultCacheBehaviorArgs
            {
                TargetOriginId = Origin,
                AllowedMethods = { "GET", "HEAD", "OPTIONS" },
                CachedMethods = { "GET", "HEAD" },
                ViewerProtocolPolicy = "redirect-to-https",
                Compress = true,
                CachePolicyId = CachingOptimized,
                ResponseHeadersPolicyId = SecurityHeaders,
            },
            ViewerCertificate = new DistributionViewerCertificateArgs { AcmCertificateArn = certificate, MinimumProtocolVersion = MinimumTls, SslSupportMethod = "sni-only" },
            Restrictions = new DistributionRestrictionsArgs { GeoRestriction = Countries(site) },
            Tags = AwsTags.Of(parts.Context, name),
        };
        if (firewall is not null) args.WebAclId = firewall;
        return new(name, args, parts.Options());
    }

    private static DistributionRestrictionsGeoRestrictionArgs Countries(AssetSite site) => site.Countries.IsEmpty
        ? new() { RestrictionType = "none" }
        : new() { RestrictionType = "whitelist", Locations = site.Countries.ToArray() };
}

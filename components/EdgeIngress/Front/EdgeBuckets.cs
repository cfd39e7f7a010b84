using System.Collections.Immutable;
using Pulumi;
using Pulumi.Aws.S3;

namespace Erp.Components;

/// <summary>A bucket of the front, and what must stand before something is written to it.</summary>
internal sealed record EdgeBucket(Bucket Bucket, ImmutableArray<Resource> Ready);

/// <summary>The buckets of the front: static files, and the logs of who came by which way.</summary>
internal static class EdgeBuckets
{
    /// <summary>The logs of the application load balancer, which can be encrypted with S3's own key alone.</summary>
    public static EdgeBucket LoadBalancerLogs(EdgeParts parts, EdgeFront front) =>
        Logs(parts, front, $"{parts.Name}-balancer-logs", "logdelivery.elasticloadbalancing.amazonaws.com");

    /// <summary>The logs of CloudFront, which CloudWatch's delivery brings: it needs no ACL.</summary>
    public static EdgeBucket AssetLogs(EdgeParts parts, EdgeFront front) => Logs(parts, front, $"{parts.Name}-assets-logs", "delivery.logs.amazonaws.com",
        new PolicyCondition("StringEquals", "s3:x-amz-acl", "bucket-owner-full-control"),
        new PolicyCondition("ArnLike", "aws:SourceArn", $"arn:aws:logs:{WebFirewall.GlobalRegion}:{front.AccountId}:delivery-source:*"));

    /// <summary>The static files. Their policy comes later, with the distribution that may read them.</summary>
    public static GuardedBucket Files(EdgeParts parts, AssetSite site) => new($"{parts.Name}-assets", new(parts.Context, site.BucketName), parts.Parent);

    private static EdgeBucket Logs(EdgeParts parts, EdgeFront front, string name, string writer, params ImmutableArray<PolicyCondition> conditions)
    {
        // Names of buckets are the whole world's.
        var bucket = new GuardedBucket(name, new(parts.Context, $"{parts.Context.ApplicationNamespace}-{name}-{front.AccountId}") { Days = front.LogRetentionDays }, parts.Parent);
        return new(bucket.Bucket, [bucket.Admit(arn => BucketStatements.WrittenBy(writer, $"{arn}/AWSLogs/{front.AccountId}/*", front.AccountId, conditions))]);
    }
}

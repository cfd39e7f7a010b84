using System.Collections.Immutable;
using Pulumi;
using Pulumi.Aws.S3;
using Pulumi.Aws.S3.Inputs;

namespace Erp.Components;

/// <summary>A bucket of the front, and what must stand before something is written to it.</summary>
internal sealed record EdgeBucket(Bucket Bucket, ImmutableArray<Resource> Ready);

/// <summary>Buckets for static files and for logs: closed to the public, encrypted, reached by TLS alone.</summary>
internal static class EdgeBuckets
{
    private const int DaysOfOldVersions = 30;
    private const int DaysOfBrokenUploads = 7;

    /// <summary>The logs of the application load balancer, which can be encrypted with S3's own key alone.</summary>
    public static EdgeBucket LoadBalancerLogs(EdgeParts parts, EdgeFront front)
    {
        var name = $"{parts.Name}-balancer-logs";
        return Logs(parts, front, name, AwsName(parts, front, name), "BucketOwnerEnforced", arn => [new PolicyStatement("WriteLogs")
        {
            Principals = [PolicyPrincipal.Service("logdelivery.elasticloadbalancing.amazonaws.com")],
            Actions = ["s3:PutObject"],
            Resources = [$"{arn}/AWSLogs/{front.AccountId}/*"],
            Conditions = [new("StringEquals", "aws:SourceAccount", front.AccountId)],
        }]);
    }

    /// <summary>The logs of CloudFront, which writes them with an ACL of its own.</summary>
    public static EdgeBucket AssetLogs(EdgeParts parts, EdgeFront front)
    {
        var name = $"{parts.Name}-assets-logs";
        return Logs(parts, front, name, AwsName(parts, front, name), "BucketOwnerPreferred", _ => []);
    }

    /// <summary>The static files. Their policy comes later, with the distribution that may read them.</summary>
    public static EdgeBucket Files(EdgeParts parts, AssetSite site)
    {
        var name = $"{parts.Name}-assets";
        var (bucket, closed) = Closed(parts, name, site.BucketName, "BucketOwnerEnforced", days: null);
        return new(bucket, [closed]);
    }

    public static PolicyStatement OnlyTls(string arn) => new("OnlyTls")
    {
        Denies = true,
        Principals = [PolicyPrincipal.Arn("*")],
        Actions = ["s3:*"],
        Resources = [arn, $"{arn}/*"],
        Conditions = [new("Bool", "aws:SecureTransport", "false")],
    };

    private static EdgeBucket Logs(EdgeParts parts, EdgeFront front, string name, string bucketName, string ownership, Func<string, ImmutableArray<PolicyStatement>> writers)
    {
        var (bucket, closed) = Closed(parts, name, bucketName, ownership, front.LogRetentionDays);
        var policy = new BucketPolicy(name, new BucketPolicyArgs { Bucket = bucket.Id, Policy = bucket.Arn.Apply(arn => new PolicyDocument([OnlyTls(arn), .. writers(arn)]).ToJson()) }, parts.Options(closed));
        return new(bucket, [policy]);
    }

    private static (Bucket Bucket, Resource Closed) Closed(EdgeParts parts, string name, string bucketName, string ownership, int? days)
    {
        var kept = Protection.OfData(parts.Context.Tier);
        var options = parts.Options();
        options.Protect = options.RetainOnDelete = kept;
        var bucket = new Bucket(name, new BucketArgs { BucketName = bucketName, ForceDestroy = false, Tags = AwsTags.Of(parts.Context, bucketName) }, options);
        var owner = new BucketOwnershipControls(name, new BucketOwnershipControlsArgs { Bucket = bucket.Id, Rule = new BucketOwnershipControlsRuleArgs { ObjectOwnership = ownership } }, parts.Options());
        _ = new BucketServerSideEncryptionConfiguration(name, new BucketServerSideEncryptionConfigurationArgs
        {
            Bucket = bucket.Id,
            Rules = { new BucketServerSideEncryptionConfigurationRuleArgs { ApplyServerSideEncryptionByDefault = new BucketServerSideEncryptionConfigurationRuleApplyServerSideEncryptionByDefaultArgs { SseAlgorithm = "AES256" } } },
        }, parts.Options());
        var closed = new BucketPublicAccessBlock(name, new BucketPublicAccessBlockArgs
        {
            Bucket = bucket.Id,
            BlockPublicAcls = true,
            BlockPublicPolicy = true,
            IgnorePublicAcls = true,
            RestrictPublicBuckets = true,
        }, parts.Options(owner));
        Forget(parts, name, bucket, days);
        return (bucket, closed);
    }

    /// <summary>What was overwritten can be had back for a while; what has an age is gone after it.</summary>
    private static void Forget(EdgeParts parts, string name, Bucket bucket, int? days)
    {
        var versions = new BucketVersioning(name, new BucketVersioningArgs { Bucket = bucket.Id, VersioningConfiguration = new BucketVersioningVersioningConfigurationArgs { Status = "Enabled" } }, parts.Options());
        var rule = new BucketLifecycleConfigurationRuleArgs
        {
            Id = "forget",
            Status = "Enabled",
            Filter = new BucketLifecycleConfigurationRuleFilterArgs(),
            NoncurrentVersionExpiration = new BucketLifecycleConfigurationRuleNoncurrentVersionExpirationArgs { NoncurrentDays = DaysOfOldVersions },
            AbortIncompleteMultipartUpload = new BucketLifecycleConfigurationRuleAbortIncompleteMultipartUploadArgs { DaysAfterInitiation = DaysOfBrokenUploads },
        };
        if (days is { } age) rule.Expiration = new BucketLifecycleConfigurationRuleExpirationArgs { Days = age };
        _ = new BucketLifecycleConfiguration(name, new BucketLifecycleConfigurationArgs { Bucket = bucket.Id, Rules = { rule } }, parts.Options(versions));
    }

    /// <summary>Names of buckets are the whole world's.</summary>
    private static string AwsName(EdgeParts parts, EdgeFront front, string name) => $"{parts.Context.ApplicationNamespace}-{name}-{front.AccountId}";
}

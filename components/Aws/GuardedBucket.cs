using System.Collections.Immutable;
using Pulumi;
using Pulumi.Aws.S3;
using Pulumi.Aws.S3.Inputs;

namespace Erp.Components;

/// <summary>What one bucket has of its own.</summary>
internal sealed record GuardedBucketArgs(PlatformContext Context, string BucketName)
{
    /// <summary>The key that it encrypts with; null for S3's own, with which alone AWS writes logs.</summary>
    public Input<string>? KeyArn { get; init; }

    /// <summary>After how many days an object is gone; null when it stays.</summary>
    public int? Days { get; init; }

    /// <summary>What is forgotten and when, where one age for all does not say it; empty for <see cref="Days"/>.</summary>
    public ImmutableArray<BucketLifecycleConfigurationRuleArgs> Lifecycle { get; init; } = [];

    /// <summary>For how many days nobody, not even the account's owner, deletes what was written; null for none.</summary>
    public int? LockedDays { get; init; }

    /// <summary>The bucket in which its accesses are noted.</summary>
    public GuardedBucket? Accesses { get; init; }
}

/// <summary>A bucket as all should be: closed to the public, encrypted, versioned, without ACLs, and without the remains of broken uploads.</summary>
internal sealed class GuardedBucket
{
    private const int DaysOfOldVersions = 30;
    private const int DaysOfBrokenUploads = 7;

    private readonly string _name;
    private readonly Resource _parent;
    private readonly Resource _closed;

    public GuardedBucket(string name, GuardedBucketArgs args, Resource parent)
    {
        (_name, _parent) = (name, parent);
        var kept = args.Context.Protection.Data;
        Bucket = new(name, new BucketArgs { BucketName = args.BucketName, ObjectLockEnabled = args.LockedDays is not null, ForceDestroy = false, Tags = AwsTags.Of(args.Context, args.BucketName) },
            new() { Parent = parent, Protect = kept, RetainOnDelete = kept });
        var owner = new BucketOwnershipControls(name, new BucketOwnershipControlsArgs
        {
            Bucket = Bucket.Id,
            Rule = new BucketOwnershipControlsRuleArgs { ObjectOwnership = "BucketOwnerEnforced" },
        }, Options());
        _closed = new BucketPublicAccessBlock(name, new BucketPublicAccessBlockArgs
        {
            Bucket = Bucket.Id,
            BlockPublicAcls = true,
            BlockPublicPolicy = true,
            IgnorePublicAcls = true,
            RestrictPublicBuckets = true,
        }, Options(owner));
        Encrypt(args.KeyArn);
        var versions = new BucketVersioning(name, new BucketVersioningArgs { Bucket = Bucket.Id, VersioningConfiguration = new BucketVersioningVersioningConfigurationArgs { Status = "Enabled" } }, Options());
        _ = new BucketLifecycleConfiguration(name, new BucketLifecycleConfigurationArgs { Bucket = Bucket.Id, Rules = args.Lifecycle.IsEmpty ? new[] { Forget(args.Days) } : args.Lifecycle }, Options(versions));
        if (args.LockedDays is { } locked) Lock(locked, versions);
        if (args.Accesses is { } log)
            _ = new BucketLogging(name, new BucketLoggingArgs { Bucket = Bucket.Id, TargetBucket = log.Bucket.Id, TargetPrefix = $"{args.BucketName}/" }, Options());
    }

    public Bucket Bucket { get; }

    /// <summary>Makes the bucket's policy: TLS alone, and who may do what beside those whom IAM allows to. Nobody writes before it stands.</summary>
    public Resource Admit(Func<string, PolicyStatement> statement) => Admit(Bucket.Arn.Apply(statement));

    /// <inheritdoc cref="Admit(Func{string, PolicyStatement})"/>
    public Resource Admit(Output<PolicyStatement>? statement = null) => new BucketPolicy(_name, new BucketPolicyArgs
    {
        Bucket = Bucket.Id,
        Policy = statement is null
            ? Bucket.Arn.Apply(arn => new PolicyDocument(BucketStatements.OnlyTls(arn)).ToJson())
            : Output.Tuple(Bucket.Arn, statement).Apply(t => new PolicyDocument(BucketStatements.OnlyTls(t.Item1), t.Item2).ToJson()),
    }, Options(_closed));

    private void Encrypt(Input<string>? key)
    {
        var by = new BucketServerSideEncryptionConfigurationRuleApplyServerSideEncryptionByDefaultArgs { SseAlgorithm = key is null ? "AES256" : "aws:kms" };
        var rule = new BucketServerSideEncryptionConfigurationRuleArgs { ApplyServerSideEncryptionByDefault = by };
        if (key is not null) (by.KmsMasterKeyId, rule.BucketKeyEnabled) = (key, true);
        _ = new BucketServerSideEncryptionConfiguration(_name, new BucketServerSideEncryptionConfigurationArgs { Bucket = Bucket.Id, Rules = { rule } }, Options());
    }

    /// <summary>What was overwritten can be had back for a while; what has an age is gone after it.</summary>
    private static BucketLifecycleConfigurationRuleArgs Forget(int? days)
    {
        var rule = new BucketLifecycleConfigurationRuleArgs
        {
            Id = "forget",
            Status = "Enabled",
            Filter = new BucketLifecycleConfigurationRuleFilterArgs(),
            NoncurrentVersionExpiration = new BucketLifecycleConfigurationRuleNoncurrentVersionExpirationArgs { NoncurrentDays = DaysOfOldVersions },
            AbortIncompleteMultipartUpload = new BucketLifecycleConfigurationRuleAbortIncompleteMultipartUploadArgs { DaysAfterInitiation = DaysOfBrokenUploads },
        };
        if (days is { } age) rule.Expiration = new BucketLifecycleConfigurationRuleExpirationArgs { Days = age };
        return rule;
    }

    private void Lock(int days, Resource versions) => _ = new BucketObjectLockConfiguration(_name, new BucketObjectLockConfigurationArgs
    {
        Bucket = Bucket.Id,
        ObjectLockEnabled = "Enabled",
        Rule = new BucketObjectLockConfigurationRuleArgs
        {
            DefaultRetention = new BucketObjectLockConfigurationRuleDefaultRetentionArgs { Mode = "COMPLIANCE", Days = days },
        },
    }, Options(versions));

    private CustomResourceOptions Options(params IEnumerable<Resource> after)
    {
        var options = new CustomResourceOptions { Parent = _parent };
        foreach (var resource in after) options.DependsOn.Add(resource);
        return options;
    }
}

using Pulumi;
using Pulumi.Aws.Kms;
using Pulumi.Aws.S3;
using Pulumi.Aws.S3.Inputs;

namespace Erp.Components;

/// <summary>An S3 bucket that only takes what is encrypted, only talks TLS, forgets after thirty days and can be kept from forgetting earlier.</summary>
public sealed class BackupBucket : ComponentResource
{
    private readonly BackupBucketArgs _args;

    public BackupBucket(string name, BackupBucketArgs args, ComponentResourceOptions? options = null) : base("erp:components:BackupBucket", name, args, options)
    {
        _args = args;
        var key = new Key(name, new KeyArgs
        {
            Description = $"Backups in {args.BucketName}",
            EnableKeyRotation = true,
            DeletionWindowInDays = 30,
            Tags = Tags,
        }, Kept());
        _ = new Pulumi.Aws.Kms.Alias(name, new AliasArgs { Name = $"alias/{args.BucketName}", TargetKeyId = key.KeyId }, Inner());

        var logs = Guarded($"{name}-logs", $"{args.BucketName}-logs", objectLock: false);
        BucketLifecycle.Forget($"{name}-logs", logs, args.KeepDays, Inner());
        var bucket = Guarded(name, args.BucketName, args.ObjectLock);
        var versioning = new BucketVersioning(name, new BucketVersioningArgs
        {
            Bucket = bucket.Id,
            VersioningConfiguration = new BucketVersioningVersioningConfigurationArgs { Status = "Enabled" },
        }, Inner());
        _ = new BucketServerSideEncryptionConfiguration(name, new BucketServerSideEncryptionConfigurationArgs
        {
            Bucket = bucket.Id,
            Rules =
            {
                new BucketServerSideEncryptionConfigurationRuleArgs
                {
                    BucketKeyEnabled = true,
                    ApplyServerSideEncryptionByDefault = new BucketServerSideEncryptionConfigurationRuleApplyServerSideEncryptionByDefaultArgs
                    {
                        SseAlgorithm = "aws:kms",
                        KmsMasterKeyId = key.Arn,
                    },
                },
            },
        }, Inner());
        BucketLifecycle.Backups(name, bucket, args.KeepDays, Inner(versioning));
        _ = new BucketLogging(name, new BucketLoggingArgs { Bucket = bucket.Id, TargetBucket = logs.Id, TargetPrefix = "s3/" }, Inner());
        if (args.ObjectLock) Lock(name, bucket, versioning);
        BackupIdentity.Create(name, args, bucket, key, Inner);

        Target = new BackupTarget { Bucket = bucket.Id, Region = args.Region, KeyArn = key.Arn };
        BucketArn = bucket.Arn;
        RegisterOutputs();
    }

    /// <summary>What a <see cref="BackupJob"/> needs to know.</summary>
    public BackupTarget Target { get; }

    [Output("bucketArn")] public Output<string> BucketArn { get; private set; }

    private InputMap<string> Tags => new()
    {
        ["erp.io/environment"] = _args.Context.Environment,
        ["erp.io/owner"] = _args.Context.Owner,
    };

    private Bucket Guarded(string name, string bucketName, bool objectLock)
    {
        var bucket = new Bucket(name, new BucketArgs { BucketName = bucketName, ObjectLockEnabled = objectLock, ForceDestroy = false, Tags = Tags }, Kept());
        _ = new BucketPublicAccessBlock(name, new BucketPublicAccessBlockArgs
        {
            Bucket = bucket.Id,
            BlockPublicAcls = true,
            BlockPublicPolicy = true,
            IgnorePublicAcls = true,
            RestrictPublicBuckets = true,
        }, Inner());
        _ = new BucketOwnershipControls(name, new BucketOwnershipControlsArgs
        {
            Bucket = bucket.Id,
            Rule = new BucketOwnershipControlsRuleArgs { ObjectOwnership = "BucketOwnerEnforced" },
        }, Inner());
        _ = new BucketPolicy(name, new BucketPolicyArgs { Bucket = bucket.Id, Policy = bucket.Arn.Apply(arn => BackupPolicies.Bucket(arn, logs: name.EndsWith("-logs", StringComparison.Ordinal))) }, Inner());
        return bucket;
    }

    private void Lock(string name, Bucket bucket, Resource versioning) => _ = new BucketObjectLockConfiguration(name, new BucketObjectLockConfigurationArgs
    {
        Bucket = bucket.Id,
        ObjectLockEnabled = "Enabled",
        Rule = new BucketObjectLockConfigurationRuleArgs
        {
            DefaultRetention = new BucketObjectLockConfigurationRuleDefaultRetentionArgs { Mode = "COMPLIANCE", Days = _args.KeepDays },
        },
    }, Inner(versioning));

    private CustomResourceOptions Inner(params IEnumerable<Resource> after)
    {
        var options = new CustomResourceOptions { Parent = this };
        foreach (var resource in after) options.DependsOn.Add(resource);
        return options;
    }

    private CustomResourceOptions Kept()
    {
        var options = Inner();
        options.Protect = _args.Protection.Protect;
        options.RetainOnDelete = _args.Protection.Retain;
        return options;
    }
}

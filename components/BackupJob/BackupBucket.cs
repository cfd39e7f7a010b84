using Pulumi;
using Pulumi.Aws.S3;
using Pulumi.Aws.S3.Inputs;

namespace Erp.Components;

/// <summary>An S3 bucket that encrypts with its own key, talks TLS only, forgets after thirty days, and can be kept from forgetting earlier.</summary>
public sealed class BackupBucket : ComponentResource
{
    private readonly BackupBucketArgs _args;

    public BackupBucket(string name, BackupBucketArgs args, ComponentResourceOptions? options = null) : base("erp:components:BackupBucket", name, args, options)
    {
        _args = args;
        var key = new EncryptionKey(name, new EncryptionKeyArgs
        {
            Context = args.Context,
            AccountId = args.AccountId,
            Alias = args.BucketName,
            Description = $"Backups in {args.BucketName}",
        }, new() { Parent = this });
        var logs = Logs($"{name}-logs");
        var bucket = Guarded(name, args.BucketName, args.ObjectLock, arn => [BackupPolicies.OnlyTls(arn)]);
        var versioning = Versions(name, bucket);
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

        Target = new BackupTarget { Bucket = bucket.BucketName, Region = args.Region, KeyArn = key.Arn };
        WriterPolicy = Output.Tuple(bucket.Arn, key.Arn).Apply(arns => BackupPolicies.Writer(arns.Item1, arns.Item2));
        VolumeStore = new(Target, Output.Tuple(bucket.Arn, key.Arn).Apply(arns => BackupPolicies.Volumes(arns.Item1, arns.Item2)));
        BucketArn = bucket.Arn;
        RegisterOutputs();
    }

    /// <summary>What a <see cref="BackupJob"/> needs to know.</summary>
    public BackupTarget Target { get; }

    /// <summary>All that the pods of backups may do in AWS: for a <see cref="PodIdentity"/> of their account.</summary>
    public Output<PolicyDocument> WriterPolicy { get; }

    /// <summary>The same for Velero, under a prefix of its own.</summary>
    public VolumeBackupStore VolumeStore { get; }

    [Output("bucketArn")] public Output<string> BucketArn { get; private set; }

    private Bucket Logs(string name)
    {
        var logs = Guarded(name, $"{_args.BucketName}-logs", objectLock: false, arn => [BackupPolicies.OnlyTls(arn), BackupPolicies.AccessLogs(arn, _args.AccountId)]);
        BucketLifecycle.Logs(name, logs, _args.KeepDays, Inner(Versions(name, logs)));
        _ = new BucketServerSideEncryptionConfiguration(name, new BucketServerSideEncryptionConfigurationArgs
        {
            Bucket = logs.Id,
            Rules =
            {
                // S3 cannot write access logs with a key of ours.
                new BucketServerSideEncryptionConfigurationRuleArgs
                {
                    ApplyServerSideEncryptionByDefault = new BucketServerSideEncryptionConfigurationRuleApplyServerSideEncryptionByDefaultArgs { SseAlgorithm = "AES256" },
                },
            },
        }, Inner());
        return logs;
    }

    private Bucket Guarded(string name, string bucketName, bool objectLock, Func<string, PolicyStatement[]> statements)
    {
        var kept = Protection.OfData(_args.Context.Tier);
        var bucket = new Bucket(name, new BucketArgs { BucketName = bucketName, ObjectLockEnabled = objectLock, ForceDestroy = false, Tags = AwsTags.Of(_args.Context, bucketName) },
            new() { Parent = this, Protect = kept, RetainOnDelete = kept });
        var closed = new BucketPublicAccessBlock(name, new BucketPublicAccessBlockArgs
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
        // AWS refuses two changes of a bucket's policies at once.
        _ = new BucketPolicy(name, new BucketPolicyArgs { Bucket = bucket.Id, Policy = bucket.Arn.Apply(arn => new PolicyDocument([.. statements(arn)]).ToJson()) }, Inner(closed));
        return bucket;
    }

    private BucketVersioning Versions(string name, Bucket bucket) => new(name, new BucketVersioningArgs
    {
        Bucket = bucket.Id,
        VersioningConfiguration = new BucketVersioningVersioningConfigurationArgs { Status = "Enabled" },
    }, Inner());

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
}

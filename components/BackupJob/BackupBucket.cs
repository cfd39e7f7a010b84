using Pulumi;

namespace Erp.Components;

/// <summary>An S3 bucket that encrypts with its own key, talks TLS only, forgets after thirty days, and can be kept from forgetting earlier.</summary>
public sealed class BackupBucket : ComponentResource
{
    public BackupBucket(string name, BackupBucketArgs args, ComponentResourceOptions? options = null) : base("erp:components:BackupBucket", name, args, options)
    {
        var key = new EncryptionKey(name, new EncryptionKeyArgs
        {
            Context = args.Context,
            AccountId = args.AccountId,
            Alias = args.BucketName,
            Description = $"Backups in {args.BucketName}",
        }, new() { Parent = this });
        var logs = new GuardedBucket($"{name}-logs", new(args.Context, $"{args.BucketName}-logs") { Days = args.KeepDays }, this);
        logs.Admit(arn => BucketStatements.AccessLogs(arn, args.AccountId));
        var bucket = new GuardedBucket(name, new(args.Context, args.BucketName)
        {
            KeyArn = key.Arn,
            Lifecycle = BucketLifecycle.Backups(args.KeepDays),
            LockedDays = args.ObjectLock ? args.KeepDays : null,
            Accesses = logs,
        }, this);
        bucket.Admit();

        Target = new BackupTarget { Bucket = bucket.Bucket.BucketName, Region = args.Region, KeyArn = key.Arn };
        WriterPolicy = Output.Tuple(bucket.Bucket.Arn, key.Arn).Apply(arns => BackupPolicies.Writer(arns.Item1, arns.Item2));
        VolumeStore = new(Target, Output.Tuple(bucket.Bucket.Arn, key.Arn).Apply(arns => BackupPolicies.Volumes(arns.Item1, arns.Item2)));
        BucketArn = bucket.Bucket.Arn;
        RegisterOutputs();
    }

    /// <summary>What a <see cref="BackupJob"/> needs to know.</summary>
    public BackupTarget Target { get; }

    /// <summary>All that the pods of backups may do in AWS: for a <see cref="PodIdentity"/> of their account.</summary>
    public Output<PolicyDocument> WriterPolicy { get; }

    /// <summary>The same for Velero, under a prefix of its own.</summary>
    public VolumeBackupStore VolumeStore { get; }

    [Output("bucketArn")] public Output<string> BucketArn { get; private set; }
}

using Pulumi;
using Pulumi.Aws.S3;
using Pulumi.Aws.S3.Inputs;

namespace Erp.Components;

/// <summary>Old backups are removed by the bucket itself: no Job holds the right to delete one.</summary>
internal static class BucketLifecycle
{
    // WAL outlives the base backup that it continues.
    private const int BaseInterval = 1;

    public static void Backups(string name, Bucket bucket, int keepDays, CustomResourceOptions options) => Create(name, bucket, options,
    [
        // Only what the backups write: whatever else lies in the bucket is not theirs to forget.
        Rule("daily", $"{BackupTarget.Roots.Daily}/", keepDays),
        Rule("base", $"{BackupTarget.Roots.Base}/", keepDays),
        Rule("wal", $"{BackupTarget.Roots.Wal}/", keepDays + BaseInterval),
        Rule("redis", $"{BackupTarget.Roots.Redis}/", keepDays),
    ]);

    public static void Logs(string name, Bucket bucket, int keepDays, CustomResourceOptions options) => Create(name, bucket, options, [Rule("all", "", keepDays)]);

    private static void Create(string name, Bucket bucket, CustomResourceOptions options, BucketLifecycleConfigurationRuleArgs[] rules) =>
        _ = new BucketLifecycleConfiguration(name, new BucketLifecycleConfigurationArgs { Bucket = bucket.Id, Rules = rules }, options);

    private static BucketLifecycleConfigurationRuleArgs Rule(string id, string prefix, int days) => new()
    {
        Id = id,
        Status = "Enabled",
        Filter = new BucketLifecycleConfigurationRuleFilterArgs { Prefix = prefix },
        Expiration = new BucketLifecycleConfigurationRuleExpirationArgs { Days = days },
        NoncurrentVersionExpiration = new BucketLifecycleConfigurationRuleNoncurrentVersionExpirationArgs { NoncurrentDays = 1 },
        AbortIncompleteMultipartUpload = new BucketLifecycleConfigurationRuleAbortIncompleteMultipartUploadArgs { DaysAfterInitiation = 1 },
    };
}

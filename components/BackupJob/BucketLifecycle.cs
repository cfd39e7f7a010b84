using System.Collections.Immutable;
using Pulumi.Aws.S3.Inputs;

namespace Erp.Components;

/// <summary>Old backups are removed by the bucket itself: no Job holds the right to delete one.</summary>
internal static class BucketLifecycle
{
    // WAL outlives the base backup that it continues.
    private const int BaseInterval = 1;

    public static ImmutableArray<BucketLifecycleConfigurationRuleArgs> Backups(int keepDays) =>
    [
        .. Marked("daily", BackupTarget.Roots.Daily, keepDays),
        .. Marked("base", BackupTarget.Roots.Base, keepDays),
        .. Marked("wal", BackupTarget.Roots.Wal, keepDays + BaseInterval),
        .. Marked("redis", BackupTarget.Roots.Redis, keepDays),
        // Velero forgets by itself, snapshot and note together: the bucket removes only what is deleted already.
        .. Marked("volumes", BackupTarget.Roots.Volumes, days: null),
    ];

    /// <summary>What lies under the prefix and bears the mark: whatever else somebody put there is not ours to forget.</summary>
    private static IEnumerable<BucketLifecycleConfigurationRuleArgs> Marked(string id, string root, int? days)
    {
        var prefix = $"{root}/";
        var backups = Rule(id, new()
        {
            And = new BucketLifecycleConfigurationRuleFilterAndArgs { Prefix = prefix, Tags = { [BackupTarget.Mark.Key] = BackupTarget.Mark.Value } },
        });
        if (days is { } age) backups.Expiration = new BucketLifecycleConfigurationRuleExpirationArgs { Days = age };
        backups.NoncurrentVersionExpiration = NextDay;
        yield return backups;

        // S3 takes these two without a tag only. Neither removes an object: a broken upload never became one, and such a marker has none behind it.
        var remains = Rule($"{id}-remains", new() { Prefix = prefix });
        remains.Expiration = new BucketLifecycleConfigurationRuleExpirationArgs { ExpiredObjectDeleteMarker = true };
        remains.AbortIncompleteMultipartUpload = Unfinished;
        yield return remains;
    }

    private static BucketLifecycleConfigurationRuleNoncurrentVersionExpirationArgs NextDay => new() { NoncurrentDays = 1 };

    private static BucketLifecycleConfigurationRuleAbortIncompleteMultipartUploadArgs Unfinished => new() { DaysAfterInitiation = 1 };

    private static BucketLifecycleConfigurationRuleArgs Rule(string id, BucketLifecycleConfigurationRuleFilterArgs filter) => new() { Id = id, Status = "Enabled", Filter = filter };
}

using Pulumi;

namespace Erp.Components;

/// <summary>The bucket that holds the backups.</summary>
public sealed class BackupBucketArgs : ResourceArgs
{
    public required PlatformContext Context { get; init; }

    public required string AccountId { get; init; }

    public required string Region { get; init; }

    /// <summary>Unique in the whole world.</summary>
    public required string BucketName { get; init; }

    public int KeepDays { get; init; } = 30;

    /// <summary>Nobody, not even the account's owner, deletes a backup before its time.</summary>
    public bool ObjectLock { get; init; }
}

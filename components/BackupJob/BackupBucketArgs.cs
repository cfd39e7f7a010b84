using System.Collections.Immutable;
using Pulumi;

namespace Erp.Components;

/// <summary>The bucket that holds the backups.</summary>
public sealed class BackupBucketArgs : ResourceArgs
{
    public required PlatformContext Context { get; init; }

    /// <summary>Unique in the whole world.</summary>
    public required string BucketName { get; init; }

    public required string Region { get; init; }

    public int KeepDays { get; init; } = 30;

    /// <summary>Nobody, not even the account's owner, deletes a backup before its time.</summary>
    public bool ObjectLock { get; init; }

    public DataProtection Protection { get; init; } = DataProtection.None;

    /// <summary>The EKS cluster whose pods write here; null where roles are given otherwise.</summary>
    public Input<string>? ClusterName { get; init; }

    /// <summary>The accounts of the backups, as namespace and name.</summary>
    public ImmutableArray<(string Namespace, string Account)> Writers { get; init; } = [];
}

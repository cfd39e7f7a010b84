using System.Collections.Immutable;
using Pulumi;

namespace Erp.Components;

/// <summary>A bucket as the services know it, and after how many days what lies in it is gone; null to keep it.</summary>
public sealed record BucketSpec(string Name, int? KeepDays = null);

/// <summary>Which buckets there are to be, and whose pods will use them.</summary>
public sealed class ServiceBucketsArgs : ResourceArgs
{
    public required PlatformContext Context { get; init; }

    public required EksCluster Cluster { get; init; }

    public required ImmutableArray<BucketSpec> Buckets { get; init; }

    /// <summary>How long is known who read and wrote what.</summary>
    public int LogRetentionDays { get; init; } = 365;

    /// <summary>Names of buckets are the whole world's.</summary>
    internal string NameOf(string bucket) => $"{Cluster.Settings.Name}-{bucket}-{Cluster.Settings.AccountId}";
}

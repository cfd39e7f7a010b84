using System.Collections.Immutable;
using Erp.Components;
using Pulumi;

namespace Erp.Stacks.Parts;

/// <summary>The buckets that the services of a stack use; none where they use none.</summary>
internal static class BucketsPart
{
    public static ServiceBuckets? Create(Blueprint blueprint, Cluster cluster, ComponentResourceOptions options) =>
        cluster.Eks is { } eks && BucketsOf(blueprint) is { IsEmpty: false } buckets
            ? new("buckets", new() { Context = blueprint.Context, Cluster = eks, Buckets = buckets, LogRetentionDays = blueprint.Profile.LogRetentionDays }, options)
            : null;

    // One that only reads a bucket need not say how long it is kept.
    private static ImmutableArray<BucketSpec> BucketsOf(Blueprint blueprint) =>
        [.. blueprint.Topology.UsesOf<BucketUse>().GroupBy(b => b.Use.Name).Select(b => new BucketSpec(b.Key, b.Max(u => u.Use.KeepDays)))];
}

using System.Collections.Immutable;
using Erp.Components;
using Pulumi;

namespace Erp.Stacks.Outputs;

/// <summary>The buckets in AWS, by what they hold: the backups, the edge's static files, what services keep.</summary>
internal static class Buckets
{
    public static Output<ImmutableDictionary<string, string>> Of(BackupBucket? backups, EdgeFront? front, ServiceBuckets? services)
    {
        var names = new List<Output<KeyValuePair<string, string>>>();
        if (backups is not null) names.Add(backups.Target.Bucket.Apply(name => KeyValuePair.Create("backups", name)));
        if (front?.Assets is { } assets) names.Add(Output.Create(KeyValuePair.Create("static", assets.BucketName)));
        foreach (var (key, name) in services?.Names ?? []) names.Add(name.Apply(n => KeyValuePair.Create(key, n)));
        return Output.All(names).Apply(all => all.ToImmutableDictionary());
    }
}

using Erp.Components;
using Erp.Stacks.Configuration;
using Pulumi;

namespace Erp.Stacks.Parts;

/// <summary>The backups of a stack, where its environment promises any: a bucket, and the jobs that fill it and try it out.</summary>
internal static class BackupPart
{
    private const string Name = "backup";
    private const int KeepDays = 30;

    public static BackupBucket? Create(Blueprint blueprint, Cluster cluster, DataTier data, ComponentResourceOptions options)
    {
        if (ModeOf(blueprint) == BackupMode.None || data.Postgres is not { } postgres || cluster.Eks is not { } eks) return null;
        var context = blueprint.Context;
        var bucket = new BackupBucket($"{Name}-bucket", new()
        {
            Context = context,
            BucketName = $"{eks.Settings.Name}-backups-{eks.Settings.AccountId}",
            Region = eks.Settings.Region,
            AccountId = eks.Settings.AccountId,
            KeepDays = KeepDays,
            ObjectLock = context.Tier == EnvironmentTier.Production,
        }, new() { Providers = options.Providers });
        var identity = new PodIdentity($"{Name}-identity", new()
        {
            Context = context,
            Cluster = eks,
            Namespace = context.InfraNamespace,
            ServiceAccount = Name,
            Policy = bucket.WriterPolicy,
        }, new() { Providers = options.Providers });
        foreach (var resource in identity.Ready) options.DependsOn.Add(resource);
        _ = new BackupJob(Name, new()
        {
            Context = context,
            Mode = ModeOf(blueprint),
            Target = bucket.Target,
            Server = postgres.Server,
            Databases = [.. postgres.Databases],
            Redis = KeepsRedis(blueprint) ? data.Redis?.Server : null,
            StorageClass = cluster.StorageClass ?? "",
        }, options);
        return bucket;
    }

    /// <summary>What is backed up, before anything is made; null where nothing is.</summary>
    public static StackBackups? Of(Blueprint blueprint, DataTierArgs data) => ModeOf(blueprint) != BackupMode.None && data.Postgres is { } postgres
        ? new(Name, blueprint.Context.InfraNamespace, ModeOf(blueprint), [.. postgres.Databases.Select(d => d.Name)])
        {
            KeepDays = KeepDays,
            Redis = data.Redis is { } redis && KeepsRedis(blueprint) ? RedisTier.NameOf(data.Mode, redis) : null,
        }
        : null;

    /// <summary>Whether Redis is backed up: as the settings say, or where Dapr's state lies in it, which nobody can make again.</summary>
    public static bool KeepsRedis(Blueprint blueprint) => ModeOf(blueprint) != BackupMode.None && (blueprint.Settings.Data.BackupRedis ?? blueprint.Platform.UsesDapr);

    public static MonitoredBackups? Promises(Blueprint blueprint, DataTierArgs data) => Of(blueprint, data) is { } backups
        ? BackupPromises.Of(backups.Component, backups.Namespace, backups.Mode, backups.Databases, backups.Redis)
        : null;

    // A backup goes to a bucket in AWS; a cluster without it keeps none, whatever its environment.
    private static BackupMode ModeOf(Blueprint blueprint) => blueprint.ClusterKind == ClusterKind.Eks ? blueprint.Profile.Backup : BackupMode.None;
}

using System.Collections.Immutable;
using Erp.Components;
using Erp.Stacks.Configuration;
using Pulumi;

namespace Erp.Stacks.Parts;

/// <summary>The backups of a stack, where its environment promises any: a bucket, and the jobs that fill it and try it out.</summary>
internal static class BackupPart
{
    private const string Name = "backup";
    private const int KeepDays = 30;

    /// <summary>The bucket, before anything that writes to it; null where nothing does.</summary>
    public static BackupBucket? Bucket(Blueprint blueprint, DataTierArgs data, Cluster cluster, ComponentResourceOptions options) =>
        cluster.Eks is { } eks && (Of(blueprint, data) is not null || !Disks(blueprint).IsEmpty)
            ? new($"{Name}-bucket", new()
            {
                Context = blueprint.Context,
                BucketName = $"{eks.Settings.Name}-backups-{eks.Settings.AccountId}",
                Region = eks.Settings.Region,
                AccountId = eks.Settings.AccountId,
                KeepDays = KeepDays,
                ObjectLock = blueprint.Profile.Backup.ObjectLock,
            }, options)
            : null;

    /// <summary>Snapshots of the services' disks, once there is Velero to take them.</summary>
    public static void CreateVolumes(Blueprint blueprint, ComponentResourceOptions options)
    {
        if (Disks(blueprint) is { IsEmpty: false } services)
            _ = new VolumeBackups($"{Name}-volumes", new() { Context = blueprint.Context, Services = services, KeepDays = KeepDays }, options);
    }

    public static void Create(Blueprint blueprint, Cluster cluster, BackupBucket? bucket, DataTier data, ComponentResourceOptions options)
    {
        if (bucket is null || ModeOf(blueprint) == BackupMode.None || data.Postgres is not { } postgres || cluster.Eks is not { } eks) return;
        var context = blueprint.Context;
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
    }

    /// <summary>What is backed up, before anything is made; null where nothing is.</summary>
    public static StackBackups? Of(Blueprint blueprint, DataTierArgs data) => ModeOf(blueprint) != BackupMode.None && data.Postgres is { } postgres
        ? new(Name, blueprint.Context.InfraNamespace, ModeOf(blueprint), [.. postgres.Databases.Select(d => d.Name)])
        {
            KeepDays = KeepDays,
            Redis = data.Redis is { } redis && KeepsRedis(blueprint) ? RedisTier.NameOf(data.Mode, redis) : null,
        }
        : null;

    /// <summary>The services whose disks are backed up.</summary>
    public static ImmutableArray<string> Disks(Blueprint blueprint) => ModeOf(blueprint) == BackupMode.None
        ? []
        : [.. blueprint.Topology.Services.Where(s => VolumeBackups.HasDisk(s, blueprint.RolloutOf(s), blueprint.Images)).Select(s => s.Name)];

    /// <summary>Whether Redis is backed up: as the settings say, or where Dapr's state lies in it, which nobody can make again.</summary>
    public static bool KeepsRedis(Blueprint blueprint) => ModeOf(blueprint) != BackupMode.None && (blueprint.Settings.Data.BackupRedis ?? blueprint.Platform.UsesDapr);

    public static MonitoredBackups? Promises(Blueprint blueprint, DataTierArgs data) => Of(blueprint, data) is { } backups
        ? BackupPromises.Of(backups.Component, backups.Namespace, backups.Mode, backups.Databases, backups.Redis)
        : null;

    // A backup goes to a bucket in AWS; a cluster without it keeps none, whatever its environment.
    private static BackupMode ModeOf(Blueprint blueprint) => blueprint.ClusterKind == ClusterKind.Eks ? blueprint.Profile.Backup.Mode : BackupMode.None;
}

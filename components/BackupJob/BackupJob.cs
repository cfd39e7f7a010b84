using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;

namespace Erp.Components;

/// <summary>Backups of one PostgreSQL (and a Redis beside it) that are proven by restoring them.</summary>
public sealed class BackupJob : ComponentResource
{
    public BackupJob(string name, BackupJobArgs args, ComponentResourceOptions? options = null) : base("erp:components:BackupJob", name, args, options)
    {
        if (args.Mode != BackupMode.None)
        {
            var parts = new BackupParts(name, args, this);
            parts.CreateScripts();
            Account(parts);
            Traffic(parts);
            DailyBackup.Create(parts);
            if (args.Mode == BackupMode.Continuous) ContinuousBackup.Create(parts);
            RestoreJobs.Create(parts);
            RestoreDrill.Create(parts);
            Monitored = BackupPromises.Of(name, args.Server.Namespace, args.Mode, args.Databases, args.Redis?.Name);
        }
        RegisterOutputs();
    }

    /// <summary>What is promised, for those who watch; null when nothing is.</summary>
    public MonitoredBackups? Monitored { get; }

    /// <summary>The pods of backups in a namespace: give them to the data tier as its administrators.</summary>
    public static PodPeer PodsIn(string @namespace) => BackupParts.PodsIn(@namespace);

    private static void Account(BackupParts parts)
    {
        var metadata = parts.Metadata(parts.Account);
        metadata.Annotations = parts.Args.AccountAnnotations;
        _ = new ServiceAccount(parts.Account, new ServiceAccountArgs { Metadata = metadata, AutomountServiceAccountToken = false }, parts.Options());
    }

    private static void Traffic(BackupParts parts)
    {
        var (args, target) = (parts.Args, parts.Args.Target);
        List<Endpoint> targets =
        [
            new(args.Server.ServerPods, PostgresServer.Port),
            new(Peer.Addresses(target.Cidr), target.Port),
            PodIdentity.CredentialsEndpoint,
        ];
        if (args.Redis is { } redis) targets.AddRange([new(redis.Pods, RedisTier.Port), new(redis.Pods, RedisServer.SentinelPort)]);
        TrafficPolicy.Create(parts.Name, parts.Pods, parts.Labels(parts.Name), [], targets, parts.Options());
    }
}

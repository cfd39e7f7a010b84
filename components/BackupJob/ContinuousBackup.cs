using Pulumi.Kubernetes.Apps.V1;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Apps.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace Erp.Components;

/// <summary>WAL streamed to a volume and from there to S3 as it is written, and every night a base backup to start from.</summary>
internal static class ContinuousBackup
{
    public const string WalKind = "wal";
    public const string BaseKind = "base";
    public const string Slot = "erp_backup";

    private const string WalFolder = "/wal";
    private const string Volume = "wal";

    public static void Create(BackupParts parts)
    {
        var args = parts.Args;
        Receiver(parts);
        parts.Cron(BackupNames.Base(parts.Name), args.Schedule,
        [
            parts.OnServer("base-backup", "base-backup.sh", args.Server.Replication),
            parts.ToBucket("upload", "upload.sh", BackupTarget.BasePrefix(args.Server.Name)),
            parts.Record(BaseKind, BackupPromise.Everything),
        ]);
    }

    private static void Receiver(BackupParts parts)
    {
        var (args, name) = (parts.Args, $"{parts.Name}-wal");
        (string, string)[] wal = [(Volume, WalFolder)];
        ScriptContainer[] containers =
        [
            parts.OnServer("receive", "receive-wal.sh", args.Server.Replication, new() { [BackupVariables.Slot] = Slot, ["WAL_DIR"] = WalFolder }) with { Mounts = wal },
            parts.ToBucket("ship", "ship-wal.sh", BackupTarget.WalPrefix(args.Server.Name), new() { ["WAL_DIR"] = WalFolder, ["INTERVAL_SECONDS"] = "2" }) with { Mounts = wal },
            parts.OnServer("record", "record-wal.sh", args.Server.Backup, new() { [BackupVariables.Slot] = Slot, ["WAL_DIR"] = WalFolder, ["INTERVAL_SECONDS"] = "10" }) with { Mounts = wal },
        ];
        var pod = ScriptPod.Side(parts.Scripts, containers, "1Gi", parts.Account);
        var selector = new Pulumi.InputMap<string> { [LabelNames.Name] = BackupParts.App, [LabelNames.Instance] = name };
        var service = new Service(name, new ServiceArgs
        {
            Metadata = parts.Metadata(name),
            Spec = new ServiceSpecArgs { ClusterIP = "None", Selector = selector },
        }, parts.Options());
        _ = new StatefulSet(name, new StatefulSetArgs
        {
            Metadata = parts.Metadata(name),
            Spec = new StatefulSetSpecArgs
            {
                ServiceName = name,
                // Two would fight over one slot.
                Replicas = 1,
                Selector = new LabelSelectorArgs { MatchLabels = selector },
                Template = new PodTemplateSpecArgs
                {
                    Metadata = new ObjectMetaArgs { Labels = parts.Labels(name), Annotations = { ["erp.io/scripts"] = parts.Scripts.Hash } },
                    Spec = pod,
                },
                VolumeClaimTemplates = { Claim(parts, name) },
                // What has not reached S3 yet lies there, and nowhere else when the server is lost.
                PersistentVolumeClaimRetentionPolicy = new StatefulSetPersistentVolumeClaimRetentionPolicyArgs { WhenDeleted = "Retain", WhenScaled = "Retain" },
            },
        }, parts.Kept([parts.Scripts.Map, service, .. args.After]));
    }

    private static PersistentVolumeClaimArgs Claim(BackupParts parts, string name)
    {
        var spec = new PersistentVolumeClaimSpecArgs
        {
            AccessModes = { "ReadWriteOnce" },
            Resources = new VolumeResourceRequirementsArgs { Requests = { ["storage"] = parts.Args.WalSize } },
        };
        if (parts.Args.StorageClass.Length > 0) spec.StorageClassName = parts.Args.StorageClass;
        return new() { Metadata = new ObjectMetaArgs { Name = Volume, Labels = parts.Labels(name) }, Spec = spec };
    }
}

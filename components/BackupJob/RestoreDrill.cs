using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;

namespace Erp.Components;

/// <summary>Every week the newest backup of each database is restored into a server that lives only as long as the pod, and asked whether it is whole.</summary>
internal static class RestoreDrill
{
    public const string Kind = "drill";
    private const string Folder = "/invariants";
    private const string Volume = "invariants";

    public static void Create(BackupParts parts)
    {
        var name = $"{parts.Name}-invariants";
        var data = new InputMap<string>();
        foreach (var (file, query) in parts.Args.Invariants) data.Add(file, query);
        _ = new ConfigMap(name, new ConfigMapArgs { Metadata = parts.Metadata(name), Data = data }, parts.Options());

        foreach (var database in parts.Args.Databases)
            parts.Cron(BackupNames.Drill(parts.Name, database), parts.Args.DrillSchedule,
            [
                parts.OnBucket("fetch", "fetch.sh", DailyBackup.Prefix(parts, database)),
                parts.Alone("drill", "drill.sh", new() { ["SCRATCH"] = $"{ScriptPod.Scratch}/server", ["INVARIANTS"] = Folder }) with { Mounts = [(Volume, Folder)] },
                parts.Record(Kind, database),
            ], [new VolumeArgs { Name = Volume, ConfigMap = new ConfigMapVolumeSourceArgs { Name = name } }], kept: 2);
    }
}

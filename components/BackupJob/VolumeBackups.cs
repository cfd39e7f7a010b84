using System.Collections.Immutable;
using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.KubernetesCrds.Velero.V1;

namespace Erp.Components;

/// <summary>Snapshots of the disks of everything that is not a database, by Velero.</summary>
public sealed class VolumeBackups : ComponentResource
{
    /// <summary>Where Velero runs, and looks for what it is to do.</summary>
    public const string Namespace = "velero";

    private const string Snapshots = "snapshot.storage.k8s.io";

    public VolumeBackups(string name, VolumeBackupsArgs args, ComponentResourceOptions? options = null) : base("erp:components:VolumeBackups", name, args, options)
    {
        _ = new Schedule(name, new ScheduleArgs
        {
            Metadata = new ObjectMetaArgs { Name = name, Namespace = Namespace, Labels = args.Context.Labels("velero", name, "backup") },
            Spec = new ScheduleSpecArgs
            {
                Schedule = args.Schedule,
                Template = new BackupSpecArgs
                {
                    IncludedNamespaces = { args.Context.ApplicationNamespace },
                    IncludedResources = Kept.ToArray(),
                    LabelSelector = new LabelSelectorArgs
                    {
                        MatchExpressions =
                        {
                            new LabelSelectorRequirementArgs { Key = LabelNames.Name, Operator = "In", Values = args.Services.ToArray() },
                            // A database copied while it writes is no backup of it: it has its own.
                            new LabelSelectorRequirementArgs { Key = LabelNames.Component, Operator = "NotIn", Values = { TierParts.ComponentLabel } },
                        },
                    },
                    SnapshotVolumes = true,
                    Ttl = $"{args.KeepDays * 24}h0m0s",
                },
            },
        }, new CustomResourceOptions { Parent = this });
        RegisterOutputs();
    }

    /// <summary>The claims with what hangs on them. The rest of a namespace is in the program, and its secrets are nobody's to copy.</summary>
    internal static ImmutableArray<string> Kept { get; } =
        ["persistentvolumeclaims", "persistentvolumes", $"volumesnapshots.{Snapshots}", $"volumesnapshotcontents.{Snapshots}", $"volumesnapshotclasses.{Snapshots}"];

    /// <summary>Whether a service has a disk, of which a snapshot can be taken. A folder that many pods share lies on a file system that has none.</summary>
    public static bool HasDisk(ServiceSpec service, Rollout rollout, ImageCatalog images) =>
        service.Volumes.Any(v => v is ReplicaVolume || (v is SharedVolume && !VariantsOf.Rollout(rollout, service, images).AreMany(service)));
}

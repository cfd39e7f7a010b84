using System.Collections.Immutable;
using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.KubernetesCrds.Velero.V1;

namespace Erp.Components;

/// <summary>Snapshots of the volumes of everything that is not a database, by Velero.</summary>
public sealed class VolumeBackups : ComponentResource
{
    public VolumeBackups(string name, VolumeBackupsArgs args, ComponentResourceOptions? options = null) : base("erp:components:VolumeBackups", name, args, options)
    {
        _ = new Schedule(name, new ScheduleArgs
        {
            Metadata = new ObjectMetaArgs { Name = name, Namespace = args.VeleroNamespace, Labels = args.Context.Labels("velero", name, "backup") },
            Spec = new ScheduleSpecArgs
            {
                Schedule = args.Schedule,
                Template = new BackupSpecArgs
                {
                    IncludedNamespaces = args.Namespaces.ToArray(),
                    // A database copied while it writes is no backup of it: it has its own.
                    LabelSelector = new LabelSelectorArgs { MatchExpressions = { new LabelSelectorRequirementArgs { Key = LabelNames.Component, Operator = "NotIn", Values = { TierParts.ComponentLabel } } } },
                    SnapshotVolumes = true,
                    Ttl = $"{args.KeepDays * 24}h0m0s",
                },
            },
        }, new CustomResourceOptions { Parent = this });
        RegisterOutputs();
    }
}

/// <summary>Which namespaces' volumes are kept, and for how long.</summary>
public sealed class VolumeBackupsArgs : ResourceArgs
{
    public required PlatformContext Context { get; init; }
    public required ImmutableArray<string> Namespaces { get; init; }
    public string VeleroNamespace { get; init; } = "velero";
    public string Schedule { get; init; } = "0 3 * * *";
    public int KeepDays { get; init; } = 30;
}

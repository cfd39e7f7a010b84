using System.Collections.Immutable;
using Erp.Components.AddonValues;
using Pulumi;

namespace Erp.Components.Addons;

/// <summary>
/// Has snapshots taken of disks, notes them in the bucket of the backups, and gives them back. The snapshots are the storage driver's; it can read no
/// Secret, and its kinds come with the first release and are renewed by hand (docs/ClusterAddons.md).
/// </summary>
internal sealed class Velero : AddonChart
{
    private static readonly ComputeResources Size = new(new("100m", "256Mi"), new("1", "1Gi"));

    public override Addon Addon => Addon.Velero;
    public override string Release => "velero";
    public override Chart Chart => ClusterAddonsVersions.Velero;
    public override string Namespace => VolumeBackups.Namespace;
    public override string PodSecurity => "restricted";
    public override bool NeedsAws => true;
    public override ImmutableArray<int> Metrics => [8085];

    public override ChartValues Values(ClusterAddonsArgs args) => new VeleroValues
    {
        InitContainers = [new() { Name = "velero-plugin-for-aws", Image = ClusterAddonsVersions.VeleroPluginForAws, Resources = ResourceValues.Of(Size) }],
        PodSecurityContext = new(),
        ContainerSecurityContext = new(),
        Resources = ResourceValues.Of(Size),
        // The hook's pods would need rights over the kinds of the whole cluster.
        UpgradeCRDs = false,
        Configuration = new() { Features = "EnableCSI", BackupStorageLocation = [Location(args.VolumeBackups!.Target)] },
        // CSI takes the snapshots: there is no other place to take them to.
        SnapshotsEnabled = false,
        // The chart's own choice is cluster-admin.
        Rbac = new() { ClusterAdministratorName = VeleroRights.Name },
        ServiceAccount = new() { Server = Account.Named(Release) },
        Credentials = new() { UseSecret = false },
    };

    public override Input<PolicyDocument>? Policy(ClusterAddonsArgs args, EksSettings eks) => args.VolumeBackups is { } store ? (Input<PolicyDocument>)store.Policy : null;

    public override IEnumerable<Resource> Before(string component, ClusterAddonsArgs args, Resource parent) => [VeleroRights.Create(component, args, parent)];

    public override IEnumerable<ArgumentProblem> Problems(ClusterAddonsArgs args)
    {
        if (args.VolumeBackups is null) yield return new("volumeBackups", "velero has no bucket to keep its notes in.", "Name the store of a BackupBucket, or do not ask for it.");
    }

    private static VeleroLocation Location(BackupTarget target) => new()
    {
        Name = "default",
        Default = true,
        Provider = "aws",
        Bucket = target.Bucket.ToOutput(),
        Prefix = BackupTarget.Roots.Volumes,
        Config = new() { Region = target.Region, KmsKeyId = target.KeyArn?.ToOutput(), Tagging = BackupTarget.TaggingHeader },
    };
}

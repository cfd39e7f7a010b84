using System.Collections.Immutable;
using Erp.Components;
using Pulumi;

namespace Erp.Stacks.Parts;

/// <summary>What the cluster needs beside itself: on EKS all of it, on a cluster at hand only what the platform cannot do without.</summary>
internal static class AddonsPart
{
    public static ClusterAddons Create(Blueprint blueprint, Cluster cluster, VolumeBackupStore? volumes, ComponentResourceOptions options) => new("addons", new()
    {
        Context = blueprint.Context,
        Wanted = Wanted(blueprint, cluster),
        Present = [.. blueprint.Settings.Cluster.Addons.Present],
        Zones = [.. blueprint.Settings.Cluster.Addons.Zones.Select(z => new DnsZone(z.Key, z.Value))],
        Eks = cluster.Eks,
        StorageClass = cluster.StorageClass,
        HighlyAvailable = blueprint.Profile.HighlyAvailableAddons,
        VolumeBackups = volumes,
        Scraper = ObservabilityPeers.Prometheus,
    }, options);

    // The edge brings cert-manager along, because it needs the Gateway API in place first.
    private static ImmutableHashSet<Addon> Wanted(Blueprint blueprint, Cluster cluster) =>
    [
        .. blueprint.Settings.Cluster.Addons.Wanted,
        .. cluster.Eks is null ? Array.Empty<Addon>() : [Addon.LoadBalancerController],
        // On EKS for whoever looks at the nodes as well; elsewhere only where something scales by it.
        .. cluster.Eks is not null || blueprint.Topology.Services.Any(s => s.Scale.Max > s.Scale.Min || s.Tuning is not null) ? [Addon.MetricsServer] : Array.Empty<Addon>(),
        .. cluster.Eks is { Settings.Autoscaler: not NoAutoscalerChoice } ? [Addon.Autoscaler] : Array.Empty<Addon>(),
        .. blueprint.Platform.UsesDapr ? [Addon.Dapr] : Array.Empty<Addon>(),
        .. blueprint.Topology.Services.Any(s => s.Tuning is not null) ? [Addon.VerticalPodAutoscaler] : Array.Empty<Addon>(),
        .. BackupPart.Disks(blueprint).IsEmpty ? Array.Empty<Addon>() : [Addon.Velero],
    ];
}

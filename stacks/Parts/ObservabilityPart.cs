using System.Collections.Immutable;
using Erp.Components;
using Pulumi;

namespace Erp.Stacks.Parts;

/// <summary>What is watched of a stack, and who is told.</summary>
internal static class ObservabilityPart
{
    public static Observability Create(Blueprint blueprint, DataTierArgs data, Cluster cluster, ImmutableArray<ScrapedPods> scraped, ComponentResourceOptions options) => new("observability", new()
    {
        Context = blueprint.Context,
        Watched = WatchedOf(blueprint, data),
        Receivers = blueprint.Settings.Alerts.Receivers(),
        Settings = blueprint.Profile.Observability,
        StorageClass = cluster.StorageClass,
        AlsoScraped = blueprint.Platform.UsesDapr ? scraped.Add(DaprSidecar.ScrapedIn(blueprint.Context.ApplicationNamespace)) : scraped,
    }, options);

    /// <summary>Plain data: rules and dashboards can be written from it without a plan.</summary>
    public static MonitoredPlatform WatchedOf(Blueprint blueprint, DataTierArgs data) =>
        Watch.Over(blueprint.Context, blueprint.Topology.Services, blueprint.Platform.HttpMetrics, blueprint.Profile.Observability)
            .And(data).And(BackupPart.Promises(blueprint, data)).And(EdgePart.WatchedOf(blueprint));
}

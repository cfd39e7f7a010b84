using System.Collections.Immutable;
using Erp.Components.Addons;

namespace Erp.Components;

/// <summary>All add-ons, in the order in which they go up.</summary>
public static class AddonCatalog
{
    /// <summary>The add-ons that this cluster gets: wanted, and not there yet.</summary>
    public static ImmutableArray<AddonChart> For(ClusterAddonsArgs args) =>
        [.. All(args).Where(a => args.Wanted.Contains(a.Addon) && !args.Present.Contains(a.Addon))];

    /// <summary>What Prometheus reads of this cluster's add-ons.</summary>
    public static ImmutableArray<ScrapedPods> Scraped(ClusterAddonsArgs args) => [.. For(args).Select(a => a.Scraped).OfType<ScrapedPods>()];

    public static ImmutableArray<AddonChart> All(ClusterAddonsArgs args) =>
    [
        new LoadBalancerController(),
        new MetricsServer(),
        args.Eks?.Settings.Autoscaler is KarpenterChoice ? new Karpenter() : new ClusterAutoscaler(),
        new CertManager(),
        new ExternalDns(),
        new ExternalSecrets(),
        new SealedSecrets(),
        new Dapr(),
        new VerticalPodAutoscaler(),
    ];
}

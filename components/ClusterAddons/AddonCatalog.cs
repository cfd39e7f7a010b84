using System.Collections.Immutable;
using Erp.Components.Addons;

namespace Erp.Components;

/// <summary>All add-ons, in the order in which they go up.</summary>
public static class AddonCatalog
{
    private static readonly ImmutableArray<AddonChart> Charts =
    [
        new LoadBalancerController(),
        new MetricsServer(),
        new Karpenter(),
        new ClusterAutoscaler(),
        new CertManager(),
        new ExternalDns(),
        new ExternalSecrets(),
        new SealedSecrets(),
        new Dapr(),
        new VerticalPodAutoscaler(),
        new Velero(),
    ];

    /// <summary>The add-ons that this cluster gets: wanted, and not there yet.</summary>
    public static ImmutableArray<AddonChart> For(ClusterAddonsArgs args) =>
        [.. All(args).Where(a => args.Wanted.Contains(a.Addon) && !args.Present.Contains(a.Addon))];

    /// <summary>What Prometheus reads of this cluster's add-ons.</summary>
    public static ImmutableArray<ScrapedPods> Scraped(ClusterAddonsArgs args) => [.. For(args).Select(a => a.Scraped).OfType<ScrapedPods>()];

    /// <summary>Whether it does nothing without AWS.</summary>
    public static bool NeedsAws(Addon addon) => Charts.Any(c => c.Addon == addon && c.NeedsAws);

    /// <summary>Everything that there is for a cluster, by one autoscaler.</summary>
    public static ImmutableArray<AddonChart> All(ClusterAddonsArgs args)
    {
        var karpenter = args.Eks?.Settings.Autoscaler is KarpenterChoice;
        return [.. Charts.Where(c => c is not (Karpenter or ClusterAutoscaler) || c is Karpenter == karpenter)];
    }
}

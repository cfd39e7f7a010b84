namespace Erp.Components;

/// <summary>How many pods the edge runs in an environment, and how large they are.</summary>
internal static class EdgeSizes
{
    private const int Production = 3;
    private const int Shared = 2;

    /// <summary>A controller that watches a few hundred objects.</summary>
    public static ComputeResources Controller { get; } = new(new("50m", "128Mi"), new("500m", "512Mi"));

    /// <summary>A proxy that carries the traffic itself.</summary>
    public static ComputeResources Proxy { get; } = new(new("250m", "256Mi"), new("2", "1Gi"));

    public static int Proxies(EnvironmentTier tier) => tier switch
    {
        EnvironmentTier.Production => Production,
        EnvironmentTier.Dev => 1,
        _ => Shared,
    };

    /// <summary>Controllers may be away for a moment without harm to the traffic; two are enough anywhere.</summary>
    public static int Controllers(EnvironmentTier tier) => Math.Min(Shared, Proxies(tier));
}

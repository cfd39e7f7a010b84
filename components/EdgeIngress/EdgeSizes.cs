namespace Erp.Components;

/// <summary>How large the pods of the edge are.</summary>
internal static class EdgeSizes
{
    private const int MostControllers = 2;

    /// <summary>A controller that watches a few hundred objects.</summary>
    public static ComputeResources Controller { get; } = new(new("50m", "128Mi"), new("500m", "512Mi"));

    /// <summary>A proxy that carries the traffic itself.</summary>
    public static ComputeResources Proxy { get; } = new(new("250m", "256Mi"), new("2", "1Gi"));

    /// <summary>Controllers may be away for a moment without harm to the traffic; two are enough anywhere.</summary>
    public static int ControllersFor(int proxies) => Math.Min(MostControllers, proxies);
}

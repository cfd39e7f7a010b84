namespace Erp.Components;

/// <summary>What the pods of a namespace ask for in all, at their most: the ground on which its quota stands.</summary>
public sealed record ResourceDemand
{
    public static ResourceDemand None { get; } = new();

    public int Pods { get; init; }
    public long CpuRequestMillis { get; init; }
    public long CpuLimitMillis { get; init; }
    public long MemoryRequestBytes { get; init; }
    public long MemoryLimitBytes { get; init; }
    public long EphemeralRequestBytes { get; init; }
    public long EphemeralLimitBytes { get; init; }

    public int Claims { get; init; }
    public long StorageBytes { get; init; }
    public int LoadBalancers { get; init; }

    /// <summary>The most that one container, and one volume, may ask for.</summary>
    public long LargestContainerCpuMillis { get; init; }
    public long LargestContainerMemoryBytes { get; init; }
    public long LargestClaimBytes { get; init; }

    /// <summary>So many pods of one container each.</summary>
    public static ResourceDemand OfPods(int pods, ComputeResources resources) => new()
    {
        Pods = pods,
        CpuRequestMillis = (long)pods * Quantity.Millis(resources.Requests.Cpu),
        CpuLimitMillis = (long)pods * Quantity.Millis(resources.Limits.Cpu),
        MemoryRequestBytes = pods * Quantity.Bytes(resources.Requests.Memory),
        MemoryLimitBytes = pods * Quantity.Bytes(resources.Limits.Memory),
        EphemeralRequestBytes = pods * Quantity.Bytes(resources.EphemeralRequest),
        EphemeralLimitBytes = pods * Quantity.Bytes(resources.EphemeralLimit),
        LargestContainerCpuMillis = Quantity.Millis(resources.Limits.Cpu),
        LargestContainerMemoryBytes = Quantity.Bytes(resources.Limits.Memory),
    };

    public static ResourceDemand OfClaims(int claims, string size) => new()
    {
        Claims = claims,
        StorageBytes = claims * Quantity.Bytes(size),
        LargestClaimBytes = Quantity.Bytes(size),
    };

    public static ResourceDemand OfLoadBalancer() => new() { LoadBalancers = 1 };

    public static ResourceDemand operator +(ResourceDemand a, ResourceDemand b) => new()
    {
        Pods = a.Pods + b.Pods,
        CpuRequestMillis = a.CpuRequestMillis + b.CpuRequestMillis,
        CpuLimitMillis = a.CpuLimitMillis + b.CpuLimitMillis,
        MemoryRequestBytes = a.MemoryRequestBytes + b.MemoryRequestBytes,
        MemoryLimitBytes = a.MemoryLimitBytes + b.MemoryLimitBytes,
        EphemeralRequestBytes = a.EphemeralRequestBytes + b.EphemeralRequestBytes,
        EphemeralLimitBytes = a.EphemeralLimitBytes + b.EphemeralLimitBytes,
        Claims = a.Claims + b.Claims,
        StorageBytes = a.StorageBytes + b.StorageBytes,
        LoadBalancers = a.LoadBalancers + b.LoadBalancers,
        LargestContainerCpuMillis = Math.Max(a.LargestContainerCpuMillis, b.LargestContainerCpuMillis),
        LargestContainerMemoryBytes = Math.Max(a.LargestContainerMemoryBytes, b.LargestContainerMemoryBytes),
        LargestClaimBytes = Math.Max(a.LargestClaimBytes, b.LargestClaimBytes),
    };

    public static ResourceDemand Add(ResourceDemand left, ResourceDemand right) => left + right;
}

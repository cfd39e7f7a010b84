using System.Collections.Immutable;

namespace Erp.Components;

/// <summary>
/// What a node of this type leaves for pods. The formulas are those of the EKS node image: memory and CPU kept for the kubelet grow with the
/// node, and every pod takes an address of the node's network interfaces.
/// </summary>
public sealed record InstanceType(string Name, string Architecture, int Cpus, int MemoryGiB, int Interfaces, int AddressesPerInterface)
{
    private const long MiB = 1024 * 1024;

    // The hypervisor and the kernel keep a part of the advertised memory; Karpenter reckons with the same share.
    private const double HypervisorShare = 0.075;
    private const long EvictionThreshold = 100 * MiB;

    private static readonly Dictionary<string, InstanceType> Known = All().ToDictionary(t => t.Name);

    public static ImmutableArray<string> Names { get; } = [.. Known.Keys.Order(StringComparer.Ordinal)];

    public static InstanceType? Find(string name) => Known.GetValueOrDefault(name);

    /// <summary>Every interface's first address is the interface's own; two host-network pods (CNI, kube-proxy) need none.</summary>
    public int MaxPods => Interfaces * (AddressesPerInterface - 1) + 2;

    /// <summary>The most that the CNI takes from the subnet for one node.</summary>
    public int MaxAddresses => Interfaces * AddressesPerInterface;

    public int AllocatableCpu => Cpus * 1000 - ReservedCpu;

    public long AllocatableMemory => (long)(MemoryGiB * 1024 * MiB * (1 - HypervisorShare)) - (255 + 11 * MaxPods) * MiB - EvictionThreshold;

    // 6 % of the first core, 1 % of the second, 0.5 % of the next two, 0.25 % of the others, rounded up.
    private int ReservedCpu => (int)Math.Ceiling(60 + (Cpus > 1 ? 10 : 0) + 5.0 * Math.Clamp(Cpus - 2, 0, 2) + 2.5 * Math.Max(Cpus - 4, 0));

    private static IEnumerable<InstanceType> All()
    {
        (string Family, string Architecture, int MemoryPerCpu)[] families =
        [
            ("c6i", "amd64", 2), ("c7i", "amd64", 2), ("c7g", "arm64", 2),
            ("m6i", "amd64", 4), ("m7i", "amd64", 4), ("m7g", "arm64", 4),
            ("r6i", "amd64", 8), ("r7i", "amd64", 8), ("r7g", "arm64", 8),
        ];
        (string Size, int Cpus, int Interfaces, int Addresses)[] sizes = [("large", 2, 3, 10), ("xlarge", 4, 4, 15), ("2xlarge", 8, 4, 15), ("4xlarge", 16, 8, 30)];
        foreach (var (family, architecture, memoryPerCpu) in families)
            foreach (var (size, cpus, interfaces, addresses) in sizes)
                yield return new($"{family}.{size}", architecture, cpus, cpus * memoryPerCpu, interfaces, addresses);
        yield return new("t3.medium", "amd64", 2, 4, 3, 6);
        yield return new("t3.large", "amd64", 2, 8, 3, 12);
        yield return new("t3.xlarge", "amd64", 4, 16, 4, 15);
    }
}

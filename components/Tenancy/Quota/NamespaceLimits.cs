using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;

namespace Erp.Components;

/// <summary>What a namespace may take in all, and what a container has that says nothing: sized by what the stack asks for, with headroom.</summary>
internal static class NamespaceLimits
{
    // A rolling update runs old and new pods side by side; the rest is for jobs and for the next release.
    private const int HeadroomPercent = 50;

    // Jobs, drills and debugging want a few pods even in a small namespace.
    private const int SparePods = 10;
    private const int SpareClaims = 2;

    // No load may rest on a limit that came from here: it is for containers that came in sideways.
    private static readonly ComputeResources Default = ComputeResources.Small;

    public static void Create(TenantNamespace tenant, ResourceDemand demand)
    {
        _ = new ResourceQuota(tenant.Named("quota"), new ResourceQuotaArgs
        {
            Metadata = tenant.Metadata("quota"),
            Spec = new ResourceQuotaSpecArgs { Hard = Hard(demand + ResourceDemand.OfPods(SparePods, Default)) },
        }, tenant.Options());
        _ = new LimitRange(tenant.Named("limits"), new LimitRangeArgs
        {
            Metadata = tenant.Metadata("limits"),
            Spec = new LimitRangeSpecArgs { Limits = { Container(demand), Volume(demand) } },
        }, tenant.Options());
    }

    private static InputMap<string> Hard(ResourceDemand demand) => new()
    {
        ["pods"] = $"{More(demand.Pods)}",
        ["requests.cpu"] = Quantity.OfMillis(More(demand.CpuRequestMillis)),
        ["limits.cpu"] = Quantity.OfMillis(More(demand.CpuLimitMillis)),
        ["requests.memory"] = Quantity.OfBytes(More(demand.MemoryRequestBytes)),
        ["limits.memory"] = Quantity.OfBytes(More(demand.MemoryLimitBytes)),
        ["requests.ephemeral-storage"] = Quantity.OfBytes(More(demand.EphemeralRequestBytes)),
        ["limits.ephemeral-storage"] = Quantity.OfBytes(More(demand.EphemeralLimitBytes)),
        ["persistentvolumeclaims"] = $"{demand.Claims + SpareClaims}",
        ["requests.storage"] = Quantity.OfBytes(More(demand.StorageBytes) + SpareClaims * demand.LargestClaimBytes),
        ["services.loadbalancers"] = $"{demand.LoadBalancers}",
        ["services.nodeports"] = "0",
    };

    private static LimitRangeItemArgs Container(ResourceDemand demand) => new()
    {
        Type = "Container",
        Default = { ["cpu"] = Default.Limits.Cpu, ["memory"] = Default.Limits.Memory, ["ephemeral-storage"] = Default.EphemeralLimit },
        DefaultRequest = { ["cpu"] = Default.Requests.Cpu, ["memory"] = Default.Requests.Memory, ["ephemeral-storage"] = Default.EphemeralRequest },
        Max =
        {
            ["cpu"] = Quantity.OfMillis(More(Math.Max(demand.LargestContainerCpuMillis, Quantity.Millis(Default.Limits.Cpu)))),
            ["memory"] = Quantity.OfBytes(More(Math.Max(demand.LargestContainerMemoryBytes, Quantity.Bytes(Default.Limits.Memory)))),
        },
    };

    private static LimitRangeItemArgs Volume(ResourceDemand demand) => new()
    {
        Type = "PersistentVolumeClaim",
        Max = { ["storage"] = Quantity.OfBytes(More(Math.Max(demand.LargestClaimBytes, Quantity.Bytes("1Gi")))) },
    };

    private static long More(long amount) => (amount * (100 + HeadroomPercent) + 99) / 100;
}

using System.Collections.Immutable;
using Pulumi;
using Pulumi.Kubernetes.Scheduling.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Kubernetes.Types.Inputs.Scheduling.V1;

namespace Erp.Components;

/// <summary>Who gives way when there is no room: batch first, the data last of all.</summary>
public static class Priorities
{
    public const string Data = "erp-data";
    public const string Edge = "erp-edge";
    public const string Service = "erp-service";
    public const string Batch = "erp-batch";

    private static readonly ImmutableArray<(string Name, int Value, bool Preempts, string Description)> All =
    [
        (Data, 900_000, true, "Databases, caches and brokers: everything else waits for them."),
        (Edge, 800_000, true, "What every request passes."),
        (Service, 500_000, true, "The services."),
        (Batch, 100_000, false, "Backups, drills and other jobs: they wait for room and push nobody out."),
    ];

    internal static void Create(string component, PlatformContext context, Resource parent)
    {
        foreach (var (name, value, preempts, description) in All)
            _ = new PriorityClass($"{component}-{name}", new PriorityClassArgs
            {
                Metadata = new ObjectMetaArgs { Name = name, Labels = context.Labels("tenancy", name, "tenancy") },
                Value = value,
                GlobalDefault = false,
                PreemptionPolicy = preempts ? "PreemptLowerPriority" : "Never",
                Description = description,
            }, new() { Parent = parent });
    }
}

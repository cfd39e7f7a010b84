using Erp.Components;

namespace Erp.Stacks.Parts;

/// <summary>What the namespaces of a stack must have room for, from the declarations of what will run in them.</summary>
internal static class Demands
{
    // Exporters, Sentinels and init containers beside each engine's own.
    private static readonly ComputeResources Sidecar = new(new("100m", "128Mi"), new("500m", "512Mi"));

    // Dapr's sidecar in every pod of a service.
    private static readonly ComputeResources Dapr = new(new("50m", "64Mi"), new("300m", "256Mi"));

    public static ResourceDemand Application(Blueprint blueprint)
    {
        var demand = ResourceDemand.None;
        foreach (var service in blueprint.Topology.Services)
        {
            var pods = service.Scale.Max + 1;
            demand += ResourceDemand.OfPods(pods, service.Resources);
            if (blueprint.Platform.UsesDapr) demand += ResourceDemand.OfPods(pods, Dapr) with { Pods = 0 };
            if (service.Exposure.Kind == ExposureKind.LoadBalancer) demand += ResourceDemand.OfLoadBalancer();
            foreach (var volume in service.Volumes.OfType<SharedVolume>()) demand += ResourceDemand.OfClaims(1, volume.Size);
            foreach (var volume in service.Volumes.OfType<ReplicaVolume>()) demand += ResourceDemand.OfClaims(service.Scale.Max, volume.Size);
        }
        return demand;
    }

    public static ResourceDemand Infra(DataTierArgs data)
    {
        var demand = ResourceDemand.None;
        var available = data.Mode == DataTierMode.HighlyAvailable;
        if (data.Postgres is { } postgres)
        {
            demand += Engine(available ? postgres.Replicas : 1, postgres.Resources, postgres.StorageSize);
            if (available) demand += ResourceDemand.OfPods(postgres.Poolers, postgres.PoolerResources);
        }
        if (data.Redis is { } redis) demand += Engine(available ? redis.Nodes : 1, redis.Resources, redis.StorageSize);
        if (data.Kafka is { } kafka) demand += Engine(available ? kafka.Brokers : 1, kafka.Resources, kafka.StorageSize);
        return demand;
    }

    private static ResourceDemand Engine(int pods, ComputeResources resources, string storage) =>
        ResourceDemand.OfPods(pods, resources) + (ResourceDemand.OfPods(2 * pods, Sidecar) with { Pods = 0 }) + ResourceDemand.OfClaims(pods, storage);
}

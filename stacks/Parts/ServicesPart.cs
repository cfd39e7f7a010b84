using System.Collections.Immutable;
using Erp.Components;
using Pulumi;

namespace Erp.Stacks.Parts;

/// <summary>The services of a stack, each after those that it needs.</summary>
internal static class ServicesPart
{
    public static ImmutableArray<ErpService> Create(
        Blueprint blueprint, Cluster cluster, IReadOnlyList<IConnectionSource> sources, DaprSettings? dapr, EdgeEngine engine, ComponentResourceOptions options)
    {
        var directory = new ServiceDirectory(blueprint.Topology, blueprint.Context);
        var services = ImmutableArray.CreateBuilder<ErpService>();
        foreach (var spec in blueprint.Topology.Services)
        {
            var service = new ErpService(spec.Name, new()
            {
                Spec = spec,
                Context = blueprint.Context,
                Topology = blueprint.Topology,
                Images = blueprint.Images,
                Sources = [.. sources, directory],
                Dialect = blueprint.Platform.Dialect,
                Rollout = blueprint.RolloutOf(spec),
                Placement = new() { PriorityClass = Priorities.Service, StrictZones = blueprint.Profile.StrictZones },
                Storage = new(cluster.StorageClass, cluster.Eks is null ? null : blueprint.Settings.Cluster.SharedStorageClass),
                Edge = engine.Proxies,
                Scraping = new(ObservabilityPeers.Prometheus) { Dialect = blueprint.Platform.HttpMetrics },
                Dapr = dapr,
                Identities = cluster.Eks is { } eks ? new PodIdentities(blueprint.Context, eks) : null,
            }, options);
            directory.Add(service);
            services.Add(service);
        }
        return services.ToImmutable();
    }
}

using System.Collections.Immutable;
using Erp.Components;
using Pulumi;

namespace Erp.Stacks.Parts;

/// <summary>What the services of a stack find around them.</summary>
public sealed record ServiceSurroundings
{
    /// <summary>Those who answer the services' uses: the data tier, observability, buckets.</summary>
    public ImmutableArray<IConnectionSource> Sources { get; init; } = [];

    /// <summary>The pods of the edge.</summary>
    public PodPeer? Edge { get; init; }

    public Scraping? Scraping { get; init; }

    public DaprSettings? Dapr { get; init; }

    public IPodIdentitySource? Identities { get; init; }

    public StorageClasses Storage { get; init; } = new();

    /// <summary>A priority class that the stack creates.</summary>
    public string? PriorityClass { get; init; }
}

/// <summary>The services of a stack, each after those that it calls.</summary>
public static class ServicesPart
{
    public static ImmutableArray<ErpService> Create(Blueprint blueprint, ServiceSurroundings around, Func<ComponentResourceOptions> options)
    {
        var directory = new ServiceDirectory(blueprint.Topology, blueprint.Context);
        ImmutableArray<IConnectionSource> sources = [directory, .. around.Sources];
        var services = ImmutableArray.CreateBuilder<ErpService>();
        foreach (var spec in blueprint.Topology.Services)
        {
            services.Add(new(spec.Name, ArgsOf(spec, blueprint, around, sources), options()));
            directory.Add(services[^1]);
        }
        return services.ToImmutable();
    }

    private static ErpServiceArgs ArgsOf(ServiceSpec spec, Blueprint blueprint, ServiceSurroundings around, ImmutableArray<IConnectionSource> sources) => new()
    {
        Spec = spec,
        Context = blueprint.Context,
        Topology = blueprint.Topology,
        Images = blueprint.Images,
        Sources = sources,
        Dialect = blueprint.Platform.Dialect,
        Rollout = blueprint.RolloutOf(spec),
        Placement = new() { StrictZones = blueprint.Profile.StrictZones, PriorityClass = around.PriorityClass },
        Storage = around.Storage,
        Edge = around.Edge,
        Scraping = around.Scraping,
        Dapr = around.Dapr,
        Identities = around.Identities,
    };
}

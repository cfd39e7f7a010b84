using System.Collections.Immutable;

namespace Erp.Components;

/// <summary>What a stack has for its services to use, beside each other.</summary>
[Flags]
public enum Offers
{
    None = 0,
    Postgres = 1,
    Redis = 2,
    Kafka = 4,
    Telemetry = 8,
    Buckets = 16,
}

/// <summary>Somebody who calls one of a service's ports.</summary>
public sealed record Caller(string Service, Port Port);

/// <summary>
/// All services of a stack with their uses, seen as one graph: who calls whom, what databases and topics there are, who starts after whom.
/// It is made before anything is planned, and refuses what cannot stand.
/// </summary>
public sealed class Topology
{
    private readonly ImmutableDictionary<string, ServiceSpec> _byName;
    private readonly ILookup<string, Caller> _callers;

    private Topology(ImmutableArray<ServiceSpec> services)
    {
        _byName = services.ToImmutableDictionary(s => s.Name);
        _callers = services
            .SelectMany(s => s.Uses.OfType<ServiceUse>().Select(u => (Target: u.Name, Caller: new Caller(s.Name, PortOf(u)))))
            .ToLookup(c => c.Target, c => c.Caller);
        Services = StartOrder.Of(services);
    }

    /// <summary>The services, each after those that it needs.</summary>
    public ImmutableArray<ServiceSpec> Services { get; }

    /// <summary>Throws an <see cref="InvalidArgumentsException"/> with everything that cannot stand.</summary>
    public static Topology Of(IEnumerable<ServiceSpec> services, Offers offers)
    {
        ImmutableArray<ServiceSpec> all = [.. services];
        InvalidArgumentsException.ThrowIfAny([.. TopologyCheck.Problems(all, offers)]);
        return new(all);
    }

    public ServiceSpec this[string service] => _byName[service];

    /// <summary>Who calls this service, by name.</summary>
    public ImmutableArray<Caller> CallersOf(string service) =>
        [.. _callers[service].Distinct().OrderBy(c => c.Service, StringComparer.Ordinal).ThenBy(c => c.Port.Number)];

    /// <summary>All uses of one kind, with the service that has them.</summary>
    public IEnumerable<(ServiceSpec Service, TUse Use)> UsesOf<TUse>() where TUse : Use =>
        Services.SelectMany(s => s.Uses.OfType<TUse>().Select(u => (s, u)));

    public Port PortOf(ServiceUse use) => _byName[use.Name].Ports.First(p => p.Name == use.Port);
}

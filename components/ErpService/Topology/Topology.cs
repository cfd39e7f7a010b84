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
            .OrderBy(c => c.Caller.Service, StringComparer.Ordinal).ThenBy(c => c.Caller.Port.Number)
            .ToLookup(c => c.Target, c => c.Caller);
        Services = StartOrder.Of(services).Services;
    }

    /// <summary>The services, each after those that it calls.</summary>
    public ImmutableArray<ServiceSpec> Services { get; }

    /// <summary>Throws an <see cref="InvalidArgumentsException"/> with everything that cannot stand.</summary>
    public static Topology Of(IEnumerable<ServiceSpec> services, Offers offers)
    {
        ImmutableArray<ServiceSpec> all = [.. services.OrderBy(s => s.Name, StringComparer.Ordinal)];
        InvalidArgumentsException.ThrowIfAny([.. all.SelectMany(SpecCheck.Problems), .. TopologyCheck.Problems(all, offers)]);
        return new(all);
    }

    public ServiceSpec this[string service] => _byName[service];

    public bool Contains(string service) => _byName.ContainsKey(service);

    /// <summary>Who calls this service, by name.</summary>
    public IEnumerable<Caller> CallersOf(string service) => _callers[service];

    /// <summary>All uses of one kind, with the service that has them.</summary>
    public IEnumerable<(ServiceSpec Service, TUse Use)> UsesOf<TUse>() where TUse : Use =>
        Services.SelectMany(s => s.Uses.OfType<TUse>().Select(u => (s, u)));

    public Port PortOf(ServiceUse use) => _byName[use.Name].Find(use.Port)!;
}

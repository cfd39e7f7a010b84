using System.Collections.Immutable;

namespace Erp.Components;

/// <summary>What cannot stand in a set of services: names, ports, uses and routes that do not fit together.</summary>
internal static class TopologyCheck
{
    public static IEnumerable<ArgumentProblem> Problems(ImmutableArray<ServiceSpec> services, Offers offers)
    {
        var byName = services.ToLookup(s => s.Name);
        return
        [
            .. Names(byName),
            .. services.SelectMany(Ports),
            .. services.SelectMany(s => Uses(s, byName, offers)),
            .. Owners(services),
            .. Routes(services),
            .. Circles(services),
        ];
    }

    private static IEnumerable<ArgumentProblem> Names(ILookup<string, ServiceSpec> byName) =>
        from service in byName
        where service.Count() > 1
        select new ArgumentProblem($"{service.Key}.name", $"is the name of {service.Count()} services.", "Give each service a name of its own.");

    private static IEnumerable<ArgumentProblem> Ports(ServiceSpec service)
    {
        foreach (var twice in service.Ports.GroupBy(p => p.Name).Where(g => g.Count() > 1))
            yield return new($"{service.Name}.ports", $"'{twice.Key}' is declared twice.", "Name each port once.");
        foreach (var twice in service.Ports.GroupBy(p => p.Number).Where(g => g.Count() > 1))
            yield return new($"{service.Name}.ports", $"{twice.Key} is declared as {Listed(twice.Select(p => p.Name))}.", "A container listens once on a number.");

        var probed = new[] { ("liveness", service.Probes.Liveness), ("readiness", service.Probes.Readiness), ("startup", service.Probes.Startup) };
        foreach (var (name, probe) in probed)
            if (PortAsked(probe.Question) is { } port && !Declares(service, port))
                yield return new($"{service.Name}.probes.{name}", $"asks on port '{port}', which the service does not declare.", $"Declared: {Listed(service.Ports.Select(p => p.Name))}.");
        foreach (var route in service.Routes.Where(r => !Declares(service, r.Port)))
            yield return new($"{service.Name}.routes", $"{route.Host}{route.Path} leads to port '{route.Port}', which the service does not declare.", $"Declared: {Listed(service.Ports.Select(p => p.Name))}.");
    }

    private static IEnumerable<ArgumentProblem> Uses(ServiceSpec service, ILookup<string, ServiceSpec> byName, Offers offers)
    {
        foreach (var use in service.Uses)
        {
            var path = $"{service.Name}.uses";
            if (use is ServiceUse called)
            {
                if (!byName.Contains(called.Name))
                    yield return new(path, $"names the service '{called.Name}', which is not in the stack.", $"There are: {Listed(byName.Select(s => s.Key))}.");
                else if (!Declares(byName[called.Name].First(), called.Port))
                    yield return new(path, $"calls port '{called.Port}' of '{called.Name}', which that service does not declare.", $"Declared: {Listed(byName[called.Name].First().Ports.Select(p => p.Name))}.");
            }
            else if (Needed(use) is var needed && (offers & needed) != needed)
            {
                yield return new(path, $"needs {use.Target}, but the stack has no {needed}.", $"Switch {needed} on for this platform, or drop the use.");
            }
        }
    }

    private static IEnumerable<ArgumentProblem> Owners(ImmutableArray<ServiceSpec> services) =>
        from database in services.SelectMany(s => s.Uses.OfType<DatabaseUse>().Select(u => (u.Name, Service: s.Name))).ToLookup(d => d.Name, d => d.Service)
        where database.Distinct().Count() > 1
        select new ArgumentProblem($"{database.Last()}.uses", $"uses the database '{database.Key}', which belongs to '{database.First()}'.", "A database has one owner: call that service instead, or use a database of its own.");

    private static IEnumerable<ArgumentProblem> Routes(ImmutableArray<ServiceSpec> services) =>
        from route in services.SelectMany(s => s.Routes.Select(r => (At: r.Host + r.Path, Service: s.Name))).ToLookup(r => r.At, r => r.Service)
        where route.Count() > 1
        select new ArgumentProblem($"{route.Last()}.routes", $"{route.Key} is also claimed by '{route.First()}'.", "Give one of them another path or host.");

    private static IEnumerable<ArgumentProblem> Circles(ImmutableArray<ServiceSpec> services) =>
        StartOrder.Circle(services) is { } circle
            ? [new($"{circle[0]}.uses", $"closes a circle: {string.Join(" -> ", circle)}.", "No one of them could start first: let one learn of the other by a topic.")]
            : [];

    private static Offers Needed(Use use) => use switch
    {
        DatabaseUse => Offers.Postgres,
        CacheUse => Offers.Redis,
        TopicUse => Offers.Kafka,
        TelemetryUse => Offers.Telemetry,
        BucketUse => Offers.Buckets,
        _ => Offers.None,
    };

    private static string? PortAsked(ProbeQuestion question) => question switch
    {
        HttpQuestion http => http.Port,
        GrpcQuestion grpc => grpc.Port,
        TcpQuestion tcp => tcp.Port,
        _ => null,
    };

    private static bool Declares(ServiceSpec service, string port) => service.Ports.Any(p => p.Name == port);

    private static string Listed(IEnumerable<string> names) => string.Join(", ", names.Select(n => $"'{n}'")) is { Length: > 0 } list ? list : "none";
}

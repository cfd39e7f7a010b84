using System.Collections.Immutable;

namespace Erp.Components;

/// <summary>What cannot stand in a set of services: names, uses and routes that do not fit together.</summary>
internal static class TopologyCheck
{
    public static IEnumerable<ArgumentProblem> Problems(ImmutableArray<ServiceSpec> services, Offers offers)
    {
        var byName = services.ToLookup(s => s.Name);
        return
        [
            .. Names(byName),
            .. services.SelectMany(s => s.Uses.Select(u => UseProblem(s, u, byName, offers))).OfType<ArgumentProblem>(),
            .. Owners(services),
            .. Topics(services),
            .. Buckets(services),
            .. Routes(services),
            .. Circles([.. services.DistinctBy(s => s.Name)]),
        ];
    }

    private static IEnumerable<ArgumentProblem> Names(ILookup<string, ServiceSpec> byName) =>
        from service in byName
        where service.Count() > 1
        select new ArgumentProblem($"{service.Key}.name", $"is the name of {service.Count()} services.", "Give each service a name of its own.");

    private static ArgumentProblem? UseProblem(ServiceSpec service, Use use, ILookup<string, ServiceSpec> byName, Offers offers)
    {
        var path = $"{service.Name}.uses";
        if (use is ServiceUse called)
            return byName[called.Name].FirstOrDefault() is not { } other
                ? new(path, $"names the service '{called.Name}', which is not in the stack.", $"There are: {Words.Listed(byName.Select(s => s.Key))}.")
                : other.Find(called.Port) is null
                    ? new(path, $"calls port '{called.Port}' of '{called.Name}', which that service does not declare.", PortCheck.Declared(other))
                    : null;
        if (use is ExternalUse outside && (!System.Net.IPNetwork.TryParse(outside.Cidr, out _) || outside.Port is < 1 or > 65535))
            return new(path, $"reaches {use.Target} at '{outside.Cidr}' on port {outside.Port}.", "Write an address block such as 203.0.113.0/24, and a port.");
        if (use is BucketUse && !offers.HasFlag(Offers.Buckets))
            return new(path, $"needs {use.Target}, but the stack has no {Offers.Buckets}: they are made on AWS, and its cluster is elsewhere.", "Set cluster.mode to eks, or keep the files on a volume.");
        var needed = Needed(use);
        return (offers & needed) == needed ? null : new(path, $"needs {use.Target}, but the stack has no {needed}.", $"Switch {needed} on for this platform, or drop the use.");
    }

    private static IEnumerable<ArgumentProblem> Owners(ImmutableArray<ServiceSpec> services) =>
        from database in services.SelectMany(s => s.Uses.OfType<DatabaseUse>().Select(u => (u.Name, Service: s.Name))).ToLookup(d => d.Name, d => d.Service)
        where database.Distinct().Count() > 1
        select new ArgumentProblem($"{database.Last()}.uses", $"uses the database '{database.Key}', which belongs to '{database.First()}'.", "A database has one owner: call that service instead, or use a database of its own.");

    private static IEnumerable<ArgumentProblem> Topics(ImmutableArray<ServiceSpec> services) =>
        from topic in services.SelectMany(s => s.Uses.OfType<TopicUse>().Select(u => (Use: u, Service: s.Name))).ToLookup(t => t.Use.Name)
        where topic.Select(t => t.Use).Distinct().Count() > 1
        select new ArgumentProblem($"{topic.Last().Service}.uses", $"wants the topic '{topic.Key}' otherwise than '{topic.First().Service}'.", "Say the same partitions and replication in both.");

    private static IEnumerable<ArgumentProblem> Buckets(ImmutableArray<ServiceSpec> services) =>
        from bucket in services.SelectMany(s => s.Uses.OfType<BucketUse>().Where(u => u.KeepDays is not null).Select(u => (Use: u, Service: s.Name))).ToLookup(b => b.Use.Name)
        where bucket.Select(b => b.Use.KeepDays).Distinct().Count() > 1
        select new ArgumentProblem($"{bucket.Last().Service}.uses", $"keeps {bucket.Last().Use.Target} {bucket.Last().Use.KeepDays} days, but '{bucket.First().Service}' {bucket.First().Use.KeepDays}.", "Let one of them say it.");

    private static IEnumerable<ArgumentProblem> Routes(ImmutableArray<ServiceSpec> services) =>
        from route in services.SelectMany(s => s.Routes.Select(r => (At: r.Host + r.Path, Service: s.Name))).ToLookup(r => r.At, r => r.Service)
        where route.Count() > 1
        select new ArgumentProblem($"{route.Last()}.routes", $"{route.Key} is also claimed by '{route.First()}'.", "Give one of them another path or host.");

    private static IEnumerable<ArgumentProblem> Circles(ImmutableArray<ServiceSpec> services) =>
        StartOrder.Of(services).Circle is { IsEmpty: false } circle
            ? [new($"{circle[0]}.uses", $"closes a circle: {string.Join(" -> ", circle)}.", "No one of them could start first: let one learn of the other by a topic.")]
            : [];

    private static Offers Needed(Use use) => use switch
    {
        DatabaseUse => Offers.Postgres,
        CacheUse => Offers.Redis,
        TopicUse => Offers.Kafka,
        TelemetryUse => Offers.Telemetry,
        _ => Offers.None,
    };
}

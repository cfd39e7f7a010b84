using System.Collections.Immutable;
using Erp.Components;
using Erp.Infra.Planning;
using Erp.Stacks.Configuration;
using Pulumi;

namespace Erp.Bench.Services;

/// <summary>
/// A platform of any number of services, made of the real components: a Deployment, Service, autoscaler, disruption budget, ConfigMap and NetworkPolicy
/// each, with the ServiceAccount that a service has here beside them.
/// </summary>
internal sealed class SyntheticPlatform : Stack
{
    public static readonly DateOnly Today = new(2026, 11, 20);

    private const string Version = "1.0.0";
    private const int MostPods = 20;

    private static readonly PlatformContext Context = new()
    {
        Tier = EnvironmentTier.Production,
        Platform = "bench",
        Owner = "bench",
        ApplicationNamespace = "erp-prod",
        InfraNamespace = "erp-infra",
    };

    private SyntheticPlatform(int services, StackOptions options) : base(options)
    {
        var topology = Topology.Of(Enumerable.Range(0, services).Select(Service), Offers.None);
        _ = new Tenancy("tenancy", new()
        {
            Context = Context,
            Application = topology.Services.Aggregate(ResourceDemand.None, (sum, s) => sum + ResourceDemand.OfPods(MostPods + 1, s.Resources)),
            Infra = ResourceDemand.OfPods(1, ComputeResources.Small),
        });
        var directory = new ServiceDirectory(topology, Context);
        var images = new ImageCatalog("registry.example.com/erp")
        {
            Versions = topology.Services.ToImmutableSortedDictionary(s => s.Name, _ => Version, StringComparer.Ordinal),
        };
        foreach (var spec in topology.Services)
            directory.Add(new ErpService(spec.Name, new()
            {
                Spec = spec,
                Context = Context,
                Topology = topology,
                Images = images,
                Sources = [directory],
                Dialect = new PlainDialect(),
                Placement = new() { PriorityClass = Priorities.Service },
            }));
    }

    private static readonly StackConfiguration Configuration = new()
    {
        Stack = "production",
        Tier = EnvironmentTier.Production,
        Settings = new(),
        Raw = ImmutableSortedDictionary<string, string>.Empty,
    };

    public static Task<Plan> PlanAsync(int services) => Planner.PlanAsync(Configuration, options => new SyntheticPlatform(services, options));

    // Ten at a time form a chain of calls, so that both ends of many connections are there to be checked.
    private static ServiceSpec Service(int i) => new($"svc-{i}")
    {
        Ports = [Port.Http(8000), Port.Tcp("admin", 9091)],
        Uses = [Use.External("database", "10.20.0.0/16", 5432), .. i % 10 == 0 ? [] : new[] { Use.Service($"svc-{i - 1}") }],
        Scale = Scale.Between(3, MostPods).Cpu(70),
        Settings = ImmutableSortedDictionary.CreateRange<string, string>(
        [
            new("APP_NAME", $"svc-{i}"), new("LOG_LEVEL", "info"), new("DATABASE_MAX_CONNECTIONS", "20"), new("PROMETHEUS_METRICS_PORT", "9091"),
        ]),
    };

    private sealed class PlainDialect : ISettingsDialect
    {
        public IEnumerable<Setting> Common(PlatformContext context, ServiceSpec service) => [new("APP_ENV", context.Environment)];

        public IEnumerable<Setting> SettingsFor(Connection connection, PlatformContext context, ServiceSpec service) => [];
    }
}

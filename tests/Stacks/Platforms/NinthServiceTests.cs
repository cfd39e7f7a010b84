using System.Collections.Immutable;
using System.Runtime.Loader;
using Erp.Components;
using Erp.Infra.Checks;
using Erp.Infra.Planning;
using Erp.Stacks;
using Erp.Stacks.Configuration;
using Erp.Stacks.Platforms;
using Erp.Tests.Components;
using Erp.Tests.Components.ErpServices;
using Erp.Tests.Docs;

namespace Erp.Tests.Stacks.Platforms;

/// <summary>Adding a service is one short file: the one in the documents, compiled into the .NET platform.</summary>
public sealed class NinthServiceTests
{
    private const string Name = "shipping-service";
    private const int MostLines = 25;

    private static readonly DocumentedCode File =
        DocumentedCode.In(Path.Combine(Repository.Root, "docs", "ErpService.md")).Single(c => c.IsFile);

    [Fact]
    public void The_file_is_short() => Assert.InRange(File.Text.Split('\n').Length, 1, MostLines);

    [Fact]
    public async Task Everything_follows_from_the_file()
    {
        var services = ServicesWith(File);
        Assert.Equal(9, services.Length);

        var plan = await new SmallPlatform(services) { Dapr = new("erp", "dapr-system") }.PlanAsync();

        Assert.Equal(
            ["ConfigMap", "Deployment", "HorizontalPodAutoscaler", "NetworkPolicy", "PodDisruptionBudget", "RandomPassword", "Secret", "Service", "ServiceAccount", "ServiceMonitor"],
            plan.Resources.Where(r => r.Custom && r.Name.StartsWith(Name, StringComparison.Ordinal)).Select(r => r.Type[(r.Type.LastIndexOf(':') + 1)..]).Distinct().Order(StringComparer.Ordinal));
        var net = new NetworkEvaluator(plan);
        Assert.True(net.Allows(net.Pod("erp-prod", Name), net.Pod("erp-prod", "sales-service"), 8080));
        Assert.False(net.Allows(net.Pod("erp-prod", "sales-service"), net.Pod("erp-prod", Name), 8080));
        Assert.True(net.Allows(NetworkEvaluator.Outsider("edge", "envoy"), net.Pod("erp-prod", Name), 8080));
        Assert.True(net.Allows(net.Pod("erp-prod", Name), NetworkEvaluator.Outsider("erp-infra", "postgres"), 5432));
    }

    [Fact]
    public async Task The_other_services_stay_as_they_are()
    {
        var with = ServicesWith(File);
        var before = await new SmallPlatform([.. with.Where(s => s.Name != Name)]).PlanAsync();
        var after = await new SmallPlatform(with).PlanAsync();

        var changed = from b in before.Resources join a in after.Resources on b.Urn equals a.Urn where b.Inputs.ToJsonString() != a.Inputs.ToJsonString() select $"{b.Type[(b.Type.LastIndexOf(':') + 1)..]}/{b.Name}";

        Assert.Equal(["NetworkPolicy/sales-service"], changed);
    }

    public static TheoryData<string> Stacks => new(ShippedStacks.Stacks);

    [Theory]
    [MemberData(nameof(Stacks))]
    public async Task One_that_declares_next_to_nothing_breaks_no_rule(string stack)
    {
        var configuration = ShippedStacks.Configuration("erp-system", stack);
        var blueprint = new Blueprint(configuration, new ErpSystemWith(ServicesWith(Least), DaprBroker.Redis));

        var plan = await Planner.PlanAsync(configuration, options => new ErpStack(blueprint, options));

        Assert.Contains(plan.Resources, r => r.Name == "audit-service");
        Assert.Empty(Checker.OfToday.Check(plan).Where(f => f.Severity == Severity.Error).Select(f => $"{f.Rule} {f.Urn} {f.Path}: {f.Message}"));
    }

    [Fact]
    public async Task Its_sidecar_is_let_in_by_another_broker_too()
    {
        var configuration = ShippedStacks.Configuration("erp-system", "dev");
        var blueprint = new Blueprint(configuration, new ErpSystemWith(ServicesWith(Least), DaprBroker.Kafka));

        var plan = await Planner.PlanAsync(configuration, options => new ErpStack(blueprint, options));

        var net = new NetworkEvaluator(plan);
        Assert.True(net.Allows(net.Pod("erp-dev", "audit-service"), net.Pod("erp-infra", "kafka"), KafkaTier.Port));
        Assert.DoesNotContain(Checker.OfToday.Check(plan), f => f.Rule == "ERP060");
    }

    // As it would lie in stacks/Platforms/ErpSystem.
    private static DocumentedCode Least => new("Audit.cs", 1, """
        using Erp.Components;

        namespace Erp.Stacks.Platforms.ErpSystem;

        internal sealed class Audit : IErpSystemService
        {
            public ServiceSpec Declare() => DotNetService.Named("audit") with { Uses = [Use.Telemetry] };
        }
        """);

    private sealed class ErpSystemWith(ImmutableArray<ServiceSpec> services, DaprBroker broker) : Platform
    {
        private static readonly Platform Shipped = PlatformCatalog.Of(PlatformName.ErpSystem);

        public override string Name => Shipped.Name;
        public override Offers Offers => Shipped.Offers | (broker == DaprBroker.Kafka ? Offers.Kafka : Offers.None);
        public override ISettingsDialect Dialect => Shipped.Dialect;
        public override HttpDialect HttpMetrics => Shipped.HttpMetrics;
        public override DaprBroker? PubSub => broker;

        protected override IEnumerable<IServiceDeclaration> Declarations() => services.Select(s => new Declared(s));
    }

    private sealed record Declared(ServiceSpec Service) : IServiceDeclaration
    {
        public ServiceSpec Declare() => Service;
    }

    private static ImmutableArray<ServiceSpec> ServicesWith(DocumentedCode file)
    {
        using var image = new MemoryStream();
        var result = file.Compile().Emit(image);
        Assert.True(result.Success, string.Join("\n", result.Diagnostics));
        image.Position = 0;
        var stacks = new AssemblyLoadContext(nameof(NinthServiceTests)).LoadFromStream(image);
        var platform = Activator.CreateInstance(stacks.GetType("Erp.Stacks.Platforms.ErpSystem.ErpSystemPlatform", throwOnError: true)!, nonPublic: true)!;
        return (ImmutableArray<ServiceSpec>)platform.GetType().GetProperty("Services")!.GetValue(platform)!;
    }
}

using System.Collections.Immutable;
using Erp.Components;
using Erp.Infra.Planning;
using Erp.Stacks.Configuration;
using Erp.Stacks.Platforms;

namespace Erp.Tests.Components;

/// <summary>Edges of the platforms as their environments have them.</summary>
internal static class TestEdge
{
    public const string Name = "edge";

    public static EdgeHost Api { get; } = new("api", "api.erp.example.com");

    /// <summary>The host of the Rust ERP, as its documents treat it.</summary>
    public static EdgeHost DocumentedApi { get; } = Api with
    {
        RateLimit = new(100),
        ConnectionLimit = new(50),
        Cors = new("https://erp.example.com"),
        Timeouts = new() { Connect = TimeSpan.FromSeconds(60), Idle = TimeSpan.FromSeconds(60) },
    };

    public static EdgeFront Front { get; } = new() { AccountId = "123456789012", Region = "us-east-1", HostedZoneId = "Z123", ZoneName = "example.com" };

    public static AwsController Controller { get; } = new(new EksCluster
    {
        Settings = TestClusters.Production,
        VpcId = Pulumi.Output.Create("vpc-1"),
        OidcIssuer = Pulumi.Output.Create("oidc.example.com/id/1"),
        NodeRoleName = Pulumi.Output.Create("nodes"),
        SecurityGroupId = Pulumi.Output.Create("sg-1"),
        VolumeKeyArn = Pulumi.Output.Create("arn:aws:kms:us-east-1:123456789012:key/1"),
        IdentityReady = [],
    });

    public static EdgeEngine Gateway { get; } = new GatewayApiEngine();
    public static EdgeEngine Nginx { get; } = new NginxIngressEngine();
    public static EdgeEngine Alb { get; } = new AwsAlbEngine(Controller);

    /// <summary>The only certificates that an engine can use.</summary>
    public static EdgeCertificates CertificatesOf(EdgeEngine engine) => engine is AwsAlbEngine ? EdgeCertificates.Acm : EdgeCertificates.Acme("ops@example.com");

    /// <summary>A route to <c>financial-service</c>, which listens on 8000 behind port 80.</summary>
    public static ServedRoute Financial(params ImmutableArray<Backend> backends) =>
        new("financial-service", new("api", "/financial"), Port.Http(8000), backends.IsEmpty ? [new("financial-service", 80)] : backends);

    public static EdgeIngressArgs Args(
        EdgeHost? host = null, EdgeEngine? engine = null, EnvironmentTier tier = EnvironmentTier.Production, int proxies = 3, ImmutableArray<ServedRoute>? routes = null,
        EdgeCertificates? certificates = null, EdgeFront? front = null) => new()
        {
            Context = TestStack.Context(tier),
            Hosts = [host ?? Api],
            Routes = routes ?? [Financial()],
            Services = [new("financial-service", 80), new("financial-service-canary", 80), new("financial-service-next", 80)],
            Engine = engine ?? Gateway,
            Certificates = certificates ?? CertificatesOf(engine ?? Gateway),
            Front = front ?? (engine is AwsAlbEngine ? Front : null),
            Proxies = proxies,
            HighlyAvailableAddons = true,
            Scraper = (PodPeer)Peer.App("erp-monitoring", "prometheus"),
        };

    /// <summary>The edge of a whole platform: its declared routes, under its hosts.</summary>
    public static EdgeIngressArgs Args(PlatformName platform, EdgeEngine engine, params ImmutableArray<EdgeHost> hosts)
    {
        var services = PlatformCatalog.Of(platform).Services;
        return new()
        {
            Context = TestStack.Context(EnvironmentTier.Production),
            Hosts = hosts,
            Routes = [.. services.SelectMany(s => s.Routes.Select(r => Serve(s, r)))],
            Services = [.. services.Select(s => new EdgeService(s.Name, [.. s.Ports.Select(p => p.ServicePort)]))],
            Engine = engine,
            Certificates = CertificatesOf(engine),
            Front = engine is AwsAlbEngine ? Front : null,
        };
    }

    public static Task<Plan> PlanAsync(EdgeIngressArgs args) => TestStack.PlanAsync(() => _ = new Erp.Components.EdgeIngress(Name, args));

    public static ImmutableArray<string> Problems(EdgeIngressArgs args)
    {
        var thrown = Assert.ThrowsAny<Exception>(() => PlanAsync(args).GetAwaiter().GetResult());
        var invalid = thrown as InvalidArgumentsException ?? Assert.IsType<InvalidArgumentsException>(thrown.InnerException);
        return [.. invalid.Problems.Select(p => p.ToString())];
    }

    private static ServedRoute Serve(ServiceSpec service, Route route)
    {
        var port = service.Ports.First(p => p.Name == route.Port);
        return new(service.Name, route, port, [new(service.Name, port.ServicePort)]);
    }
}

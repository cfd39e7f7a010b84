using Erp.Components;

namespace Erp.Tests.Components;

public class EdgeChecksTests
{
    public static TheoryData<string, EdgeHost> BadHosts => new()
    {
        { "hosts.api.name: 'https://erp' is not a name in DNS.", TestEdge.Api with { Name = "https://erp" } },
        { "hosts.api.tls: 'api.erp.example.com' would be served in production without TLS.", TestEdge.Api with { Tls = false } },
        { "hosts.api.rateLimit: 0 requests a second lets nobody in.", TestEdge.Api with { RateLimit = new(0) } },
        { "hosts.api.maxBodyMebibytes: 0 MiB lets no body in.", TestEdge.Api with { MaxBodyMebibytes = 0 } },
        { "hosts.api.allowedSources: '10.0.0.1/8' is not a range of addresses.", TestEdge.Api with { AllowedSources = ["10.0.0.1/8"] } },
        { "hosts.api.cors: allows no origin.", TestEdge.Api with { Cors = new() } },
        { "hosts.api.cors: lets every page act with the visitor's credentials.", TestEdge.Api with { Cors = new("*") { AllowCredentials = true } } },
    };

    public static TheoryData<string, ServedRoute[]> BadRoutes => new()
    {
        { "routes.api/financial: is claimed by 'financial-service', 'sales-service'.", [TestEdge.Financial(), TestEdge.Financial() with { Service = "sales-service" }] },
        { "routes.api/financial: is claimed by 'financial-service', 'financial-service'.", [TestEdge.Financial(), TestEdge.Financial() with { Route = new("api", "/financial/") }] },
        { "routes.api/financial: leads to the service 'ghost', which is not in the stack.", [TestEdge.Financial(new Backend("ghost", 80))] },
        { "routes.api/financial: leads to port 8000 of 'financial-service', which that service does not offer.", [TestEdge.Financial(new Backend("financial-service", 8000))] },
        { "routes.shop/: names the host 'shop', which is not declared.", [TestEdge.Financial(), TestEdge.Financial() with { Route = new("shop", "/") }] },
        { "routes.apifinancial: the path 'financial' does not start at the root.", [TestEdge.Financial() with { Route = new("api", "financial") }] },
        { "routes.api/financial.weight: the shares 90 + 20 are not the whole traffic.", [TestEdge.Financial(new("financial-service", 80, 90), new("financial-service-canary", 80, 20))] },
        { "routes.api/financial.weight: the shares 110 + -10 are not the whole traffic.", [TestEdge.Financial(new("financial-service", 80, 110), new("financial-service-canary", 80, -10))] },
        { "routes.api/financial: leads to 'financial-service' 2 times.", [TestEdge.Financial(new("financial-service", 80, 50), new("financial-service", 80, 50))] },
    };

    [Theory, MemberData(nameof(BadHosts))]
    public void A_host_that_cannot_stand_is_refused(string problem, EdgeHost host) =>
        Assert.StartsWith(problem, Assert.Single(TestEdge.Problems(TestEdge.Args(host))), StringComparison.Ordinal);

    [Theory, MemberData(nameof(BadRoutes))]
    public void A_route_that_cannot_stand_is_refused(string problem, ServedRoute[] routes) =>
        Assert.StartsWith(problem, Assert.Single(TestEdge.Problems(TestEdge.Args(routes: [.. routes]))), StringComparison.Ordinal);

    [Fact]
    public void All_mistakes_are_told_at_once()
    {
        var problems = TestEdge.Problems(TestEdge.Args(TestEdge.Api with { Tls = false, RateLimit = new(0), Cors = new() }, routes: [TestEdge.Financial(new Backend("ghost", 80))]));

        Assert.Equal(4, problems.Length);
    }

    [Fact]
    public async Task A_host_without_tls_may_stand_outside_production()
    {
        var plan = await TestEdge.PlanAsync(TestEdge.Args(TestEdge.Api with { Tls = false }, tier: EnvironmentTier.Dev));

        Assert.Equal("http", plan.Single("HTTPRoute", "edge-api").TextAt("spec.parentRefs.0.sectionName"));
        Assert.Empty(plan.Of("Certificate"));
    }

    [Fact]
    public void A_host_that_leads_nowhere_is_refused() =>
        Assert.StartsWith("hosts.api: 'api.erp.example.com' leads nowhere", Assert.Single(TestEdge.Problems(TestEdge.Args(routes: []))), StringComparison.Ordinal);

    [Fact]
    public void Certificates_that_an_engine_cannot_use_are_refused()
    {
        Assert.StartsWith("certificates: The engine 'gateway-api' cannot use certificates of ACM", Assert.Single(TestEdge.Problems(TestEdge.Args(certificates: EdgeCertificates.Acm, front: TestEdge.Front))), StringComparison.Ordinal);
        Assert.StartsWith("certificates: The engine 'aws-alb' takes certificates from ACM alone.", Assert.Single(TestEdge.Problems(TestEdge.Args(engine: TestEdge.Alb, certificates: EdgeCertificates.Acme("ops@example.com")))), StringComparison.Ordinal);
    }

    [Fact]
    public void A_record_needs_a_name_below_the_zone() =>
        Assert.StartsWith("hosts.api.name: 'api.erp.example.org' does not lie in the zone 'example.com'.",
            Assert.Single(TestEdge.Problems(TestEdge.Args(TestEdge.Api with { Name = "api.erp.example.org" }, front: TestEdge.Front))), StringComparison.Ordinal);
}

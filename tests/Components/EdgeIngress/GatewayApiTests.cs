using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Erp.Components;
using Erp.Infra.Planning;

namespace Erp.Tests.Components;

public class GatewayApiTests
{
    [Fact]
    public async Task The_documented_traffic_policy_is_carried_whole()
    {
        // The documents' fifty connections are those of one address, which Envoy does not count; see EngineCapabilityTests.
        var plan = await TestEdge.PlanAsync(TestEdge.Args(TestEdge.DocumentedApi with { ConnectionLimit = null }));

        var cors = Filter(plan, "CORS")!["cors"]!;
        Assert.Equal("https://erp.example.com", cors["allowOrigins"]![0]!.ToString());
        var limits = plan.Single("BackendTrafficPolicy", "edge-api");
        Assert.Equal("100", limits.TextAt("spec.rateLimit.local.rules.0.limit.requests"));
        Assert.Equal("Second", limits.TextAt("spec.rateLimit.local.rules.0.limit.unit"));
        Assert.Equal("Distinct", limits.TextAt("spec.rateLimit.local.rules.0.clientSelectors.0.sourceCIDR.type"));
        Assert.Equal("60s", limits.TextAt("spec.timeout.tcp.connectTimeout"));
        Assert.Equal("HTTPRoute/edge-api", $"{limits.TextAt("spec.targetRefs.0.kind")}/{limits.TextAt("spec.targetRefs.0.name")}");
        Assert.Equal("60s", plan.Single("ClientTrafficPolicy", "edge-api").TextAt("spec.timeout.http.streamIdleTimeout"));
    }

    [Fact]
    public async Task A_host_speaks_tls_1_2_at_least_and_redirects_with_hsts()
    {
        var plan = await TestEdge.PlanAsync(TestEdge.Args());

        var gateway = plan.Single("Gateway", "edge");
        Assert.Equal("HTTPS", gateway.TextAt("spec.listeners.1.protocol"));
        Assert.Equal("api.erp.example.com", gateway.TextAt("spec.listeners.1.hostname"));
        Assert.Equal(plan.Single("Certificate", "edge-api").TextAt("spec.secretName"), gateway.TextAt("spec.listeners.1.tls.certificateRefs.0.name"));
        var client = plan.Single("ClientTrafficPolicy", "edge-api");
        Assert.Equal("1.2", client.TextAt("spec.tls.minVersion"));
        Assert.Equal(gateway.TextAt("spec.listeners.1.name"), client.TextAt("spec.targetRefs.0.sectionName"));
        var redirect = plan.Single("HTTPRoute", "edge-api-redirect");
        Assert.Equal("http", redirect.TextAt("spec.parentRefs.0.sectionName"));
        Assert.Equal("https", redirect.TextAt("spec.rules.0.filters.0.requestRedirect.scheme"));
        Assert.Equal("301", redirect.TextAt("spec.rules.0.filters.0.requestRedirect.statusCode"));
        Assert.Equal("""[{"name":"Strict-Transport-Security","value":"max-age=31536000; includeSubDomains"}]""", Filter(plan, "ResponseHeaderModifier")!["responseHeaderModifier"]!["set"]!.ToJsonString());
        Assert.Equal("https-api", plan.Single("HTTPRoute", "edge-api").TextAt("spec.parentRefs.0.sectionName"));
    }

    [Fact]
    public async Task Without_redirect_the_routes_answer_on_both_listeners()
    {
        var plan = await TestEdge.PlanAsync(TestEdge.Args(TestEdge.Api with { RedirectToHttps = false }));

        Assert.DoesNotContain(plan.Of("HTTPRoute"), r => r.Name.EndsWith("redirect", StringComparison.Ordinal));
        Assert.Equal(["http", "https-api"], ((JsonArray)plan.Single("HTTPRoute", "edge-api").At("spec.parentRefs")!).Select(p => p!["sectionName"]!.ToString()));
    }

    [Fact]
    public async Task A_canary_gets_its_weight_and_all_marked_requests()
    {
        var plan = await TestEdge.PlanAsync(TestEdge.Args(routes: [TestEdge.Financial(
            new("financial-service", 80, 90),
            new("financial-service-canary", 80, 10) { Marks = [new(RequestMarkKind.Header, "X-Canary", "yes"), new(RequestMarkKind.Cookie, "canary", "on")] })]));

        var route = plan.Single("HTTPRoute", "edge-api");
        Assert.Equal("Exact X-Canary=yes", MatchOf(route, 0));
        Assert.Equal("financial-service-canary", route.TextAt("spec.rules.0.backendRefs.0.name"));
        Assert.StartsWith("RegularExpression Cookie=", MatchOf(route, 1), StringComparison.Ordinal);
        Assert.Equal("financial-service-canary", route.TextAt("spec.rules.1.backendRefs.0.name"));
        Assert.Equal(["financial-service:90", "financial-service-canary:10"], ((JsonArray)route.At("spec.rules.2.backendRefs")!).Select(b => $"{b!["name"]}:{b["weight"]}"));
        Assert.All(Enumerable.Range(0, 3), i => Assert.Equal("/financial", route.TextAt($"spec.rules.{i}.matches.0.path.value")));
    }

    [Theory]
    [InlineData("canary=on", true)]
    [InlineData("session=1; canary=on; theme=dark", true)]
    [InlineData("notcanary=on", false)]
    [InlineData("canary=once", false)]
    [InlineData("session=canary=on", false)]
    public async Task A_cookie_is_found_among_others_and_taken_for_no_other(string header, bool found)
    {
        var plan = await TestEdge.PlanAsync(TestEdge.Args(routes: [TestEdge.Financial(
            new("financial-service", 80), new("financial-service-canary", 80, 0) { Marks = [new(RequestMarkKind.Cookie, "canary", "on")] })]));

        var pattern = plan.Single("HTTPRoute", "edge-api").TextAt("spec.rules.0.matches.0.headers.0.value")!;
        Assert.Equal(found, Regex.IsMatch(header, $"^(?:{pattern})$"));
    }

    [Fact]
    public async Task An_allow_list_denies_everybody_else()
    {
        var plan = await TestEdge.PlanAsync(TestEdge.Args(TestEdge.Api with { AllowedSources = ["203.0.113.0/24"] }));

        var policy = plan.Single("SecurityPolicy", "edge-api");
        Assert.Equal("Deny", policy.TextAt("spec.authorization.defaultAction"));
        Assert.Equal("Allow", policy.TextAt("spec.authorization.rules.0.action"));
        Assert.Equal("203.0.113.0/24", policy.TextAt("spec.authorization.rules.0.principal.clientCIDRs.0"));
    }

    [Fact]
    public async Task Headers_body_size_whole_timeout_and_connections_are_carried()
    {
        var plan = await TestEdge.PlanAsync(TestEdge.Args(TestEdge.Api with
        {
            Hsts = null,
            ConnectionLimit = new(5000, LimitScope.PerProxy),
            RateLimit = new(200, LimitScope.PerProxy),
            MaxBodyMebibytes = 10,
            Timeouts = new() { Request = TimeSpan.FromMilliseconds(1500) },
            RequestHeaders = new() { Remove = ["X-Debug"] },
            ResponseHeaders = new() { Set = System.Collections.Immutable.ImmutableSortedDictionary<string, string>.Empty.Add("X-Frame-Options", "DENY"), Remove = ["Server"] },
        }));

        Assert.Equal("X-Debug", Filter(plan, "RequestHeaderModifier")!["requestHeaderModifier"]!["remove"]![0]!.ToString());
        var response = Filter(plan, "ResponseHeaderModifier")!["responseHeaderModifier"]!;
        Assert.Equal("""[{"name":"X-Frame-Options","value":"DENY"}]""", response["set"]!.ToJsonString());
        Assert.Equal("Server", response["remove"]![0]!.ToString());
        Assert.Equal("1500ms", plan.Single("HTTPRoute", "edge-api").TextAt("spec.rules.0.timeouts.request"));
        var limits = plan.Single("BackendTrafficPolicy", "edge-api");
        Assert.Equal("10Mi", limits.TextAt("spec.requestBuffer.limit"));
        Assert.Null(limits.At("spec.rateLimit.local.rules.0.clientSelectors"));
        Assert.Equal("5000", plan.Single("ClientTrafficPolicy", "edge-api").TextAt("spec.connection.connectionLimit.value"));
    }

    [Fact]
    public async Task Nothing_asked_for_makes_no_policies_beyond_tls()
    {
        var plan = await TestEdge.PlanAsync(TestEdge.Args());

        Assert.Empty(plan.Of("BackendTrafficPolicy"));
        Assert.Empty(plan.Of("SecurityPolicy"));
    }

    [Fact]
    public async Task Routes_of_another_namespace_cannot_attach_themselves()
    {
        var plan = await TestEdge.PlanAsync(TestEdge.Args());

        var gateway = plan.Single("Gateway", "edge");
        Assert.Equal("""["erp-prod"]""", gateway.At("spec.listeners.1.allowedRoutes.namespaces.selector.matchExpressions.0.values")!.ToJsonString());
        Assert.Equal("kubernetes.io/metadata.name", gateway.TextAt("spec.listeners.1.allowedRoutes.namespaces.selector.matchExpressions.0.key"));
        Assert.Equal("erp-prod", plan.Single("HTTPRoute", "edge-api").TextAt("metadata.namespace"));
    }

    private static string MatchOf(PlannedResource route, int rule)
    {
        var header = $"spec.rules.{rule}.matches.0.headers.0";
        return $"{route.TextAt($"{header}.type")} {route.TextAt($"{header}.name")}={route.TextAt($"{header}.value")}";
    }

    private static JsonNode? Filter(Plan plan, string type) =>
        ((JsonArray?)plan.Single("HTTPRoute", "edge-api").At("spec.rules.0.filters"))?.SingleOrDefault(f => f!["type"]!.ToString() == type);
}

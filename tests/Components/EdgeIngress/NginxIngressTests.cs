using System.Text.Json.Nodes;
using Erp.Components;
using Erp.Infra.Planning;

namespace Erp.Tests.Components;

public class NginxIngressTests
{
    [Fact]
    public async Task The_documented_annotations_come_out()
    {
        var plan = await TestEdge.PlanAsync(TestEdge.Args(TestEdge.DocumentedApi, TestEdge.Nginx));

        var annotations = Annotations(plan, "edge-api");
        Assert.Equal(new Dictionary<string, string>
        {
            ["ssl-redirect"] = "true",
            ["force-ssl-redirect"] = "true",
            ["limit-rps"] = "100",
            ["limit-connections"] = "50",
            ["enable-cors"] = "true",
            ["cors-allow-origin"] = "https://erp.example.com",
            ["cors-allow-methods"] = "GET,POST,PUT,PATCH,DELETE,OPTIONS",
            ["cors-allow-headers"] = "Authorization,Content-Type",
            ["cors-allow-credentials"] = "false",
            ["cors-max-age"] = "3600",
            ["proxy-connect-timeout"] = "60",
            ["proxy-send-timeout"] = "60",
            ["proxy-read-timeout"] = "60",
            ["custom-headers"] = "erp-prod/edge-api-headers",
        }.OrderBy(a => a.Key), annotations.OrderBy(a => a.Key));
    }

    [Fact]
    public async Task Hsts_is_a_header_that_the_controller_allows()
    {
        var plan = await TestEdge.PlanAsync(TestEdge.Args(engine: TestEdge.Nginx));

        Assert.Equal("max-age=31536000; includeSubDomains", plan.Single("ConfigMap", "edge-api-headers").At("data")!["Strict-Transport-Security"]!.ToString());
        Assert.Equal("""["Strict-Transport-Security"]""", plan.Single("Release", "edge-traefik").At("values.providers.kubernetesIngressNGINX.globalAllowedResponseHeaders")!.ToJsonString());
    }

    [Fact]
    public async Task A_canary_is_a_second_ingress_with_the_same_host_and_path()
    {
        var plan = await TestEdge.PlanAsync(TestEdge.Args(engine: TestEdge.Nginx, routes: [TestEdge.Financial(
            new("financial-service", 80, 90),
            new("financial-service-canary", 80, 10) { Marks = [new(RequestMarkKind.Header, "X-Canary", "yes"), new(RequestMarkKind.Cookie, "canary", "always")] })]));

        var (stable, canary) = (plan.Single("Ingress", "edge-api"), plan.Single("Ingress", "edge-api-financial-canary"));
        Assert.Equal(stable.TextAt("spec.rules.0.host"), canary.TextAt("spec.rules.0.host"));
        Assert.Equal(stable.TextAt("spec.rules.0.http.paths.0.path"), canary.TextAt("spec.rules.0.http.paths.0.path"));
        Assert.Equal("financial-service-canary", canary.TextAt("spec.rules.0.http.paths.0.backend.service.name"));
        Assert.Equal(new Dictionary<string, string>
        {
            ["canary"] = "true",
            ["canary-weight"] = "10",
            ["canary-by-header"] = "X-Canary",
            ["canary-by-header-value"] = "yes",
            ["canary-by-cookie"] = "canary",
        }.OrderBy(a => a.Key), Annotations(plan, "edge-api-financial-canary").OrderBy(a => a.Key));
    }

    [Fact]
    public async Task Body_size_and_allow_list_are_annotations()
    {
        var plan = await TestEdge.PlanAsync(TestEdge.Args(TestEdge.Api with { MaxBodyMebibytes = 10, AllowedSources = ["10.0.0.0/8", "203.0.113.0/24"] }, TestEdge.Nginx));

        Assert.Equal("10m", Annotations(plan, "edge-api")["proxy-body-size"]);
        Assert.Equal("10.0.0.0/8,203.0.113.0/24", Annotations(plan, "edge-api")["whitelist-source-range"]);
    }

    [Fact]
    public async Task No_snippet_is_written_and_none_would_be_read()
    {
        var plan = await TestEdge.PlanAsync(TestEdge.Args(TestEdge.DocumentedApi, TestEdge.Nginx));

        Assert.DoesNotContain(plan.Of("Ingress").SelectMany(i => Annotations(plan, i.Name).Keys), k => k.Contains("snippet", StringComparison.Ordinal));
        Assert.Equal("false", plan.Single("Release", "edge-traefik").TextAt("values.providers.kubernetesIngressNGINX.allowSnippetAnnotations"));
    }

    [Fact]
    public async Task The_class_is_named_in_the_spec_and_not_by_annotation()
    {
        var plan = await TestEdge.PlanAsync(TestEdge.Args(engine: TestEdge.Nginx));

        Assert.Equal(plan.Of("IngressClass").Single().TextAt("spec.controller"), plan.Single("Release", "edge-traefik").TextAt("values.providers.kubernetesIngressNGINX.controllerClass"));
        Assert.Equal(plan.Of("IngressClass").Single().TextAt("metadata.name"), plan.Single("Ingress", "edge-api").TextAt("spec.ingressClassName"));
        Assert.Null(plan.Single("Ingress", "edge-api").At("metadata.annotations")!["kubernetes.io/ingress.class"]);
    }

    private static Dictionary<string, string> Annotations(Plan plan, string ingress) =>
        ((JsonObject?)plan.Single("Ingress", ingress).At("metadata.annotations") ?? []).ToDictionary(a => a.Key.Replace("nginx.ingress.kubernetes.io/", "", StringComparison.Ordinal), a => a.Value!.ToString());
}

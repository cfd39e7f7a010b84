using Erp.Components;
using Erp.Infra.Planning;
using Erp.Stacks.Configuration;

namespace Erp.Tests.Components;

/// <summary>The routes of the three platforms, through every engine: what a visitor asks for reaches the service that the documents name.</summary>
public class PlatformRoutesTests
{
    private static readonly Dictionary<PlatformName, (EdgeHost Host, string[] Routes)> Documented = new()
    {
        [PlatformName.ErpSystem] = (new("erp", "erp.example.com"), ["/api/dashboard -> reporting-service:80", "/api/reports -> reporting-service:80", "/ -> gateway-service:80"]),
        [PlatformName.RustErp] = (new("api.erp", "api.erp.example.com"), ["/financial -> financial-service:80", "/sales -> sales-service:80"]),
        [PlatformName.AiPlatform] = (new("ai-platform", "ai-platform.example.com"), ["/ -> ai-platform-frontend:80"]),
    };

    public static TheoryData<PlatformName> Platforms => [.. Documented.Keys];

    [Theory, MemberData(nameof(Platforms))]
    public async Task Gateway_api_routes_as_documented(PlatformName platform)
    {
        var (host, routes) = Documented[platform];
        var plan = await TestEdge.PlanAsync(TestEdge.Args(platform, TestEdge.Gateway, host));

        var route = plan.Single("HTTPRoute", $"edge-{host.Key.Replace('.', '-')}");
        Assert.Equal(host.Name, route.TextAt("spec.hostnames.0"));
        Assert.Equal(routes.Order(), Enumerable.Range(0, routes.Length).Select(i => RuleOf(route, i)).Order());
        Assert.Null(route.At($"spec.rules.{routes.Length}"));
    }

    [Theory, MemberData(nameof(Platforms))]
    public async Task Nginx_ingress_routes_as_documented(PlatformName platform)
    {
        var (host, routes) = Documented[platform];
        var plan = await TestEdge.PlanAsync(TestEdge.Args(platform, TestEdge.Nginx, host));

        var ingress = plan.Single("Ingress", $"edge-{host.Key.Replace('.', '-')}");
        Assert.Equal(host.Name, ingress.TextAt("spec.rules.0.host"));
        Assert.Equal(host.Name, ingress.TextAt("spec.tls.0.hosts.0"));
        Assert.Equal($"{host.Key.Replace('.', '-')}-tls", ingress.TextAt("spec.tls.0.secretName"));
        Assert.Equal("traefik-nginx", ingress.TextAt("spec.ingressClassName"));
        Assert.Equal(routes.Order(), Enumerable.Range(0, routes.Length).Select(i => PathOf(ingress, i)).Order());
        Assert.Null(ingress.At($"spec.rules.0.http.paths.{routes.Length}"));
    }

    [Theory, MemberData(nameof(Platforms))]
    public async Task Alb_tries_the_documented_routes_most_specific_first(PlatformName platform)
    {
        var (host, routes) = Documented[platform];
        var plan = await TestEdge.PlanAsync(TestEdge.Args(platform, TestEdge.Alb, host));

        var inOrder = plan.Of("Ingress").OrderBy(i => int.Parse(AnnotationOf(i, "group.order")!, System.Globalization.CultureInfo.InvariantCulture)).ToArray();
        Assert.All(inOrder, i => Assert.Equal(host.Name, i.TextAt("spec.rules.0.host")));
        Assert.Equal(routes, inOrder.Select(i => PathOf(i, 0)));
        Assert.Single(inOrder.Select(i => AnnotationOf(i, "group.name")).Distinct());
    }

    private static string RuleOf(PlannedResource route, int i)
    {
        Assert.Equal("PathPrefix", route.TextAt($"spec.rules.{i}.matches.0.path.type"));
        var backend = $"spec.rules.{i}.backendRefs.0";
        return $"{route.TextAt($"spec.rules.{i}.matches.0.path.value")} -> {route.TextAt($"{backend}.name")}:{route.TextAt($"{backend}.port")}";
    }

    private static string PathOf(PlannedResource ingress, int i)
    {
        var path = $"spec.rules.0.http.paths.{i}";
        Assert.Equal("Prefix", ingress.TextAt($"{path}.pathType"));
        return $"{ingress.TextAt($"{path}.path")} -> {ingress.TextAt($"{path}.backend.service.name")}:{ingress.TextAt($"{path}.backend.service.port.number")}";
    }

    private static string? AnnotationOf(PlannedResource resource, string key) => resource.At("metadata.annotations")?[$"alb.ingress.kubernetes.io/{key}"]?.ToString();
}

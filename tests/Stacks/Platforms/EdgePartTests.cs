using Erp.Infra.Checks;
using Erp.Infra.Planning;
using Erp.Tests.Components;

namespace Erp.Tests.Stacks.Platforms;

/// <summary>The way into the stacks that ship.</summary>
[Collection(nameof(ProcessWide))]
public class EdgePartTests
{
    private const string Platform = "erp-system";

    /// <summary>What every AWS load balancer of a stack needs.</summary>
    private const string Zone = "edge.front.hostedZone=Z0123456789EXAMPLE";

    public static TheoryData<string, string, string> Everywhere
    {
        get
        {
            var all = new TheoryData<string, string, string>();
            foreach (var engine in (string[])["gateway-api", "nginx-ingress", "aws-alb"])
                foreach (var platform in (string[])["erp-system", "rust-erp", "ai-platform"])
                    foreach (var stack in (string[])["dev", "test", "staging", "production"])
                        all.Add(engine, platform, stack);
            return all;
        }
    }

    [Theory, MemberData(nameof(Everywhere))]
    public async Task Every_engine_carries_every_platform_and_the_rules_find_no_error(string engine, string platform, string stack)
    {
        string[] aws = engine == "aws-alb" ? ["cluster.mode=eks", Zone] : [];

        var plan = await ShippedStacks.PlanAsync(platform, stack, [$"edge.engine={engine}", .. aws]);

        Assert.Empty(Checker.OfToday.Check(plan).Where(f => f.Severity == Severity.Error).Select(f => $"{f.Rule} {f.Urn.Split(':')[^1]}: {f.Message}"));
        Assert.Equal(engine == "gateway-api", plan.Of("HTTPRoute").Count > 0);
        Assert.Equal(engine != "gateway-api", plan.Of("kubernetes:networking.k8s.io/v1:Ingress").Count > 0);
    }

    [Fact]
    public async Task On_eks_the_proxies_are_reached_from_the_world_by_the_load_balancer_of_the_addons()
    {
        var plan = await ShippedStacks.PlanAsync(Platform, "production");

        var service = plan.Of("EnvoyProxy").Single().At("spec.provider.kubernetes.envoyService")!;
        Assert.Equal("service.k8s.aws/nlb", service["loadBalancerClass"]!.ToString());
        Assert.Equal("internet-facing", service["annotations"]!["service.beta.kubernetes.io/aws-load-balancer-scheme"]!.ToString());
        Assert.Single(plan.Of("Release"), r => r.TextAt("name") == "aws-load-balancer-controller");
        Assert.Single(plan.Of("Release"), r => r.TextAt("name") == "cert-manager");
    }

    [Theory]
    [InlineData("production", "static.example.com", "erp.example.com")]
    [InlineData("staging", "static.staging.example.com", "erp.staging.example.com")]
    public async Task Where_customers_come_or_could_AWS_stands_in_front(string stack, string files, string host)
    {
        var plan = await ShippedStacks.PlanAsync(Platform, stack);

        Assert.Equal(files, plan.Of("Distribution").Single().TextAt("aliases.0"));
        Assert.Equal("2000", plan.Single("WebAcl", "edge-assets-firewall").TextAt("rules.0.statement.rateBasedStatement.limit"));
        Assert.Contains(plan.Single("WebAcl", "edge-assets-firewall").At("rules")!.AsArray(), r => r!["name"]!.ToString() == "AWSManagedRulesCommonRuleSet");
        Assert.Equal(host, plan.Single("Record", "edge-erp").TextAt("name"));
    }

    [Theory]
    [InlineData("test"), InlineData("dev")]
    public async Task Elsewhere_nothing_does_unless_it_is_asked_for(string stack)
    {
        var plan = await ShippedStacks.PlanAsync(Platform, stack);
        var asked = await ShippedStacks.PlanAsync(Platform, stack, "cluster.mode=eks", Zone, "edge.front.staticFiles=true");

        Assert.Empty(plan.Of("Distribution"));
        Assert.Empty(plan.Of("Record"));
        Assert.Single(asked.Of("Distribution"));
        Assert.NotEmpty(asked.Of("Record"));
    }

    [Fact]
    public async Task The_settings_of_the_front_arrive()
    {
        var plan = await ShippedStacks.PlanAsync(Platform, "production", "edge.front.records=false", "edge.front.staticHost=files", "edge.front.countries=[DE, AT]",
            "edge.front.requestsPerMinute=500", "edge.front.managedRules=[AWSManagedRulesLinuxRuleSet]");

        var cdn = plan.Of("Distribution").Single();
        Assert.Equal("files.example.com", cdn.TextAt("aliases.0"));
        Assert.Equal("""["DE","AT"]""", cdn.At("restrictions.geoRestriction.locations")!.ToJsonString());
        var rules = plan.Single("WebAcl", "edge-assets-firewall").At("rules")!.AsArray();
        Assert.Equal("500", rules[0]!["statement"]!["rateBasedStatement"]!["limit"]!.ToString());
        Assert.Equal(["RequestsOfOneAddress", "AWSManagedRulesLinuxRuleSet"], rules.Select(r => r!["name"]!.ToString()));
        Assert.DoesNotContain(plan.Of("Record"), r => r.Name == "edge-erp");
        Assert.Empty((await ShippedStacks.PlanAsync(Platform, "production", "edge.front.staticFiles=false")).Of("WebAcl"));
    }

    [Fact]
    public async Task The_settings_of_the_traffic_arrive()
    {
        var gateway = await ShippedStacks.PlanAsync(Platform, "test", "edge.traffic={requestsPerSecond: 7, connectionsPerProxy: 8, connectSeconds: 9, idleSeconds: 10, requestSeconds: 11, maxBodyMebibytes: 12, allowedSources: [203.0.113.0/24]}");
        var nginx = await ShippedStacks.PlanAsync(Platform, "test", "edge.engine=nginx-ingress", "edge.traffic.connectionsPerClient=13");

        var backend = gateway.Single("BackendTrafficPolicy", "edge-erp");
        var client = gateway.Single("ClientTrafficPolicy", "edge-erp");
        Assert.Equal("7 9s 12Mi", $"{backend.TextAt("spec.rateLimit.local.rules.0.limit.requests")} {backend.TextAt("spec.timeout.tcp.connectTimeout")} {backend.TextAt("spec.requestBuffer.limit")}");
        Assert.Equal("8 10s", $"{client.TextAt("spec.connection.connectionLimit.value")} {client.TextAt("spec.timeout.http.streamIdleTimeout")}");
        Assert.Equal("11s", gateway.Single("HTTPRoute", "edge-erp").TextAt("spec.rules.0.timeouts.request"));
        Assert.Equal("203.0.113.0/24", gateway.Single("SecurityPolicy", "edge-erp").TextAt("spec.authorization.rules.0.principal.clientCIDRs.0"));
        Assert.Equal("13", nginx.Single("kubernetes:networking.k8s.io/v1:Ingress", "edge-erp").At("metadata.annotations")!["nginx.ingress.kubernetes.io/limit-connections"]!.ToString());
    }

    [Theory]
    [InlineData("gateway-api", "envoy-gateway")]
    [InlineData("nginx-ingress", "traefik")]
    public async Task A_controller_that_is_there_is_not_installed_and_its_proxies_are_admitted(string engine, string release)
    {
        string[] there = ["edge.controller.class=shared", "edge.controller.namespace=ingress", "edge.controller.labels={app.kubernetes.io/name: shared}"];

        var own = await ShippedStacks.PlanAsync(Platform, "test", $"edge.engine={engine}");
        var shared = await ShippedStacks.PlanAsync(Platform, "test", [$"edge.engine={engine}", .. there]);

        Assert.Contains(own.Of("Release"), r => r.TextAt("name") == release);
        Assert.DoesNotContain(shared.Of("Release"), r => r.TextAt("name") == release);
        Assert.Equal("shared", engine == "gateway-api" ? shared.Of("Gateway").Single().TextAt("spec.gatewayClassName") : shared.Of("kubernetes:networking.k8s.io/v1:Ingress")[0].TextAt("spec.ingressClassName"));
        Assert.Contains("\"kubernetes.io/metadata.name\":\"ingress\"", shared.Single("NetworkPolicy", "gateway-service").At("spec.ingress")!.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Certificates_come_from_whom_the_settings_name()
    {
        var dns = await ShippedStacks.PlanAsync(Platform, "staging", "edge.proof=dns01", "edge.internal=true");
        var issuer = await ShippedStacks.PlanAsync(Platform, "test", "edge.issuer=corporate");
        var present = await ShippedStacks.PlanAsync(Platform, "test", "edge.certManager=present");

        Assert.Equal("Z0123456789EXAMPLE", dns.Of("ClusterIssuer")[0].TextAt("spec.acme.solvers.0.dns01.route53.hostedZoneID"));
        Assert.Equal("internal", dns.Of("EnvoyProxy").Single().At("spec.provider.kubernetes.envoyService.annotations")!["service.beta.kubernetes.io/aws-load-balancer-scheme"]!.ToString());
        Assert.Equal("corporate", issuer.Of("kubernetes:cert-manager.io/v1:Certificate")[0].TextAt("spec.issuerRef.name"));
        Assert.All([issuer, present], p => Assert.DoesNotContain(p.Of("Release"), r => r.TextAt("name") == "cert-manager"));
        Assert.NotEmpty(present.Of("ClusterIssuer"));
    }
}

using System.Text.Json.Nodes;
using Erp.Components;
using Erp.Infra.Planning;

namespace Erp.Tests.Components;

/// <summary>The controllers: installed unless they are there, in order, restricted, spread and fenced in.</summary>
public class EdgeControllersTests
{
    [Fact]
    public async Task Controller_gateway_issuer_and_certificate_follow_each_other()
    {
        var plan = await TestEdge.PlanAsync(TestEdge.Args());
        var controller = plan.Single("Release", "edge-envoy-gateway");
        var manager = plan.Single("Release", "edge-cert-manager");

        // With the Gateway API switched on, cert-manager does not start before that API is there.
        Assert.Contains(controller.Urn, manager.DependsOn);
        Assert.Contains(controller.Urn, plan.Single("GatewayClass", "edge").DependsOn);
        Assert.Contains(plan.Single("GatewayClass", "edge").Urn, plan.Single("Gateway", "edge").DependsOn);
        Assert.Contains(plan.Single("EnvoyProxy", "edge").Urn, plan.Single("Gateway", "edge").DependsOn);
        Assert.Contains(manager.Urn, plan.Single("ClusterIssuer", "edge-letsencrypt-prod").DependsOn);
        // The authority asks on port 80, so that the way there must stand first.
        Assert.Contains(plan.Single("ClusterIssuer", "edge-letsencrypt-prod").Urn, plan.Single("Certificate", "edge-api").DependsOn);
        Assert.Contains(plan.Single("Gateway", "edge").Urn, plan.Single("Certificate", "edge-api").DependsOn);
        Assert.Contains(plan.Single("NetworkPolicy", "edge-acme-solver").Urn, plan.Single("Certificate", "edge-api").DependsOn);
        Assert.Contains(plan.Single("Gateway", "edge").Urn, plan.Single("HTTPRoute", "edge-api").DependsOn);
    }

    [Theory]
    [InlineData("gateway-api", true)]
    [InlineData("nginx-ingress", false)]
    public async Task Cert_manager_looks_for_the_gateway_api_only_where_it_is(string engine, bool looks)
    {
        var plan = await TestEdge.PlanAsync(TestEdge.Args(engine: engine == "gateway-api" ? TestEdge.Gateway : TestEdge.Nginx));

        Assert.Equal(looks, plan.Single("Release", "edge-cert-manager").At("values.config.gatewayAPI.enabled") is not null);
    }

    [Fact]
    public async Task What_exists_is_not_installed_again()
    {
        var proxies = (PodPeer)Peer.App("ingress", "envoy");
        var plan = await TestEdge.PlanAsync(TestEdge.Args(engine: new GatewayApiEngine { Existing = new("shared", proxies) }, certificates: EdgeCertificates.Issuer("company-ca")));

        Assert.Empty(plan.Of("Release"));
        Assert.Empty(plan.Of("GatewayClass"));
        Assert.Empty(plan.Of("ClusterIssuer"));
        Assert.Equal("shared", plan.Single("Gateway", "edge").TextAt("spec.gatewayClassName"));
        Assert.Equal("company-ca", plan.Single("Certificate", "edge-api").TextAt("spec.issuerRef.name"));
    }

    [Fact]
    public async Task An_existing_nginx_controller_is_used_by_its_class()
    {
        var plan = await TestEdge.PlanAsync(TestEdge.Args(engine: new NginxIngressEngine { Existing = new("internal", (PodPeer)Peer.App("ingress", "nginx")) }));

        Assert.DoesNotContain(plan.Of("Release"), r => r.Name == "edge-traefik");
        Assert.Empty(plan.Of("IngressClass"));
        Assert.Equal("internal", plan.Single("Ingress", "edge-api").TextAt("spec.ingressClassName"));
    }

    [Theory]
    [InlineData(1, null, "1", "0")]
    [InlineData(2, "1", "2", "1")]
    [InlineData(3, "1", "2", "1")]
    public async Task Proxies_are_as_many_as_asked_for_and_controllers_two_at_most(int proxies, string? maxUnavailable, string controllers, string minAvailable)
    {
        var plan = await TestEdge.PlanAsync(TestEdge.Args(proxies: proxies));

        var proxy = plan.Single("EnvoyProxy", "edge");
        Assert.Equal($"{proxies}", proxy.TextAt("spec.provider.kubernetes.envoyDeployment.replicas"));
        Assert.Equal(maxUnavailable, proxy.TextAt("spec.provider.kubernetes.envoyPDB.maxUnavailable"));
        var values = plan.Single("Release", "edge-envoy-gateway");
        Assert.Equal(controllers, values.TextAt("values.deployment.replicas"));
        Assert.Equal(minAvailable, values.TextAt("values.podDisruptionBudget.minAvailable"));
    }

    [Fact]
    public async Task Proxies_are_restricted_spread_and_see_the_clients_address()
    {
        var plan = await TestEdge.PlanAsync(TestEdge.Args());

        var kubernetes = plan.Single("EnvoyProxy", "edge").At("spec.provider.kubernetes")!;
        var container = kubernetes["envoyDeployment"]!["container"]!["securityContext"]!;
        Assert.Equal("false", container["allowPrivilegeEscalation"]!.ToString());
        Assert.Equal("""["ALL"]""", container["capabilities"]!["drop"]!.ToJsonString());
        Assert.Equal("true", kubernetes["envoyDeployment"]!["pod"]!["securityContext"]!["runAsNonRoot"]!.ToString());
        Assert.Equal(2, ((JsonArray)kubernetes["envoyDeployment"]!["pod"]!["topologySpreadConstraints"]!).Count);
        Assert.Equal("Local", kubernetes["envoyService"]!["externalTrafficPolicy"]!.ToString());
    }

    [Fact]
    public async Task Every_namespace_of_the_edge_enforces_restricted_pods_and_denies_by_default()
    {
        var plan = await TestEdge.PlanAsync(TestEdge.Args());

        Assert.Equal(["cert-manager", "erp-edge"], plan.Of("Namespace").Select(n => n.TextAt("metadata.name")).Order());
        Assert.All(plan.Of("Namespace"), n => Assert.Equal("restricted", n.At("metadata.labels")!["pod-security.kubernetes.io/enforce"]!.ToString()));
        Assert.All(plan.Of("Namespace"), n => Assert.Contains(plan.Of("NetworkPolicy"), p =>
            p.TextAt("metadata.namespace") == n.TextAt("metadata.name") && p.At("spec.podSelector.matchLabels") is not JsonObject { Count: > 0 } && p.At("spec.ingress") is not JsonArray { Count: > 0 }));
    }

    [Fact]
    public async Task Proxies_reach_the_services_pods_the_solvers_and_their_controller_and_nothing_else()
    {
        var plan = await TestEdge.PlanAsync(TestEdge.Args());

        var egress = (JsonArray)plan.Single("NetworkPolicy", "edge-proxies").At("spec.egress")!;
        Assert.Equal(
            ["erp-edge acme.cert-manager.io/http01-solver=true 8089", "erp-edge control-plane=envoy-gateway 18000", "erp-prod app.kubernetes.io/name=financial-service 8000", "kube-system k8s-app=kube-dns 53,53"],
            egress.Select(Described).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("gateway-api", "10080,10443")]
    [InlineData("nginx-ingress", "8000,8443")]
    public async Task The_world_reaches_the_proxies_on_their_two_ports_and_the_scraper_on_one(string engine, string ports)
    {
        var plan = await TestEdge.PlanAsync(TestEdge.Args(engine: engine == "gateway-api" ? TestEdge.Gateway : TestEdge.Nginx));

        var ingress = (JsonArray)plan.Single("NetworkPolicy", "edge-proxies").At("spec.ingress")!;
        Assert.Equal("0.0.0.0/0", ingress[0]!["from"]![0]!["ipBlock"]!["cidr"]!.ToString());
        Assert.Equal("169.254.0.0/16", ingress[0]!["from"]![0]!["ipBlock"]!["except"]![0]!.ToString());
        Assert.Equal(ports, Ports(ingress[0]!));
        Assert.StartsWith("erp-monitoring", Described(new JsonObject { ["to"] = ingress[1]!["from"]!.DeepClone(), ["ports"] = ingress[1]!["ports"]!.DeepClone() }), StringComparison.Ordinal);
        Assert.Equal(2, ingress.Count);
    }

    [Fact]
    public void The_services_are_told_whom_to_admit_before_anything_is_made()
    {
        Assert.Equal(EdgeEngine.Namespace, Assert.IsType<PodPeer>(TestEdge.Gateway.Proxies).Namespace);
        Assert.Equal(EdgeEngine.Namespace, Assert.IsType<PodPeer>(TestEdge.Nginx.Proxies).Namespace);
        Assert.Equal(TestClusters.Production.VpcCidr, Assert.IsType<AddressPeer>(TestEdge.Alb.Proxies).Cidr);
    }

    [Fact]
    public async Task An_nlb_is_made_by_the_aws_controller_and_keeps_the_clients_address()
    {
        var plan = await TestEdge.PlanAsync(TestEdge.Args(engine: new GatewayApiEngine { LoadBalancer = EdgeLoadBalancer.Nlb(TestEdge.Controller) }));

        var service = plan.Single("EnvoyProxy", "edge").At("spec.provider.kubernetes.envoyService")!;
        Assert.Equal("service.k8s.aws/nlb", service["loadBalancerClass"]!.ToString());
        Assert.Equal("preserve_client_ip.enabled=true", service["annotations"]!["service.beta.kubernetes.io/aws-load-balancer-target-group-attributes"]!.ToString());
        Assert.Contains(plan.Single("Release", "edge-aws-load-balancer-controller").Urn, plan.Single("Gateway", "edge").DependsOn);
    }

    private static string Described(JsonNode? rule)
    {
        var peer = rule!["to"]![0]!;
        var pods = string.Join(",", ((JsonObject)peer["podSelector"]!["matchLabels"]!).Select(l => $"{l.Key}={l.Value}"));
        return $"{peer["namespaceSelector"]!["matchLabels"]!["kubernetes.io/metadata.name"]} {pods} {Ports(rule)}";
    }

    private static string Ports(JsonNode rule) => string.Join(",", ((JsonArray)rule["ports"]!).Select(p => p!["port"]!.ToString()));
}

using Erp.Components;

namespace Erp.Tests.Components;

public class EdgeCertificateTests
{
    [Theory]
    [InlineData(CertificateIssuers.Production)]
    [InlineData(CertificateIssuers.Staging)]
    public async Task A_host_is_signed_by_the_issuer_that_is_chosen(string name)
    {
        var plan = await TestEdge.PlanAsync(TestEdge.Args(certificates: EdgeCertificates.Acme("ops@example.com") with { SignedBy = name }));

        var issuer = plan.Single("ClusterIssuer", $"edge-{name}");
        Assert.Equal(name, issuer.TextAt("metadata.name"));
        Assert.Equal("ops@example.com", issuer.TextAt("spec.acme.email"));
        Assert.Equal(name, plan.Single("Certificate", "edge-api").TextAt("spec.issuerRef.name"));
        Assert.Equal("ClusterIssuer", plan.Single("Certificate", "edge-api").TextAt("spec.issuerRef.kind"));
    }

    [Fact]
    public async Task A_challenge_is_answered_through_the_gateways_plain_listener_by_a_restricted_pod()
    {
        var plan = await TestEdge.PlanAsync(TestEdge.Args());

        var solver = plan.Single("ClusterIssuer", "edge-letsencrypt-prod").At("spec.acme.solvers.0.http01.gatewayHTTPRoute")!;
        Assert.Equal("edge/http", $"{solver["parentRefs"]![0]!["name"]}/{solver["parentRefs"]![0]!["sectionName"]}");
        Assert.Equal("true", solver["podTemplate"]!["spec"]!["securityContext"]!["runAsNonRoot"]!.ToString());
        Assert.Equal("RuntimeDefault", solver["podTemplate"]!["spec"]!["securityContext"]!["seccompProfile"]!["type"]!.ToString());
        Assert.Contains(plan.Single("Gateway", "edge").At("spec.listeners.0.allowedRoutes.namespaces.selector.matchExpressions.0.values")!.AsArray(), n => n!.ToString() == "erp-edge");
    }

    [Fact]
    public async Task A_challenge_is_answered_through_the_ingress_class()
    {
        var plan = await TestEdge.PlanAsync(TestEdge.Args(engine: TestEdge.Nginx));

        Assert.Equal("traefik-nginx", plan.Single("ClusterIssuer", "edge-letsencrypt-prod").TextAt("spec.acme.solvers.0.http01.ingress.ingressClassName"));
        // An Ingress finds Secrets of its own namespace only.
        Assert.Equal("erp-prod", plan.Single("Certificate", "edge-api").TextAt("metadata.namespace"));
        Assert.Equal("erp-prod", plan.Single("NetworkPolicy", "edge-acme-solver").TextAt("metadata.namespace"));
    }

    [Fact]
    public async Task A_challenge_by_record_needs_no_key_and_no_solver_pod()
    {
        var acme = EdgeCertificates.Acme("ops@example.com") with { Challenge = AcmeChallenge.Route53(TestEdge.Controller.Cluster, new DnsZone("example.com", "Z123")) };
        var plan = await TestEdge.PlanAsync(TestEdge.Args(certificates: acme));

        var solver = plan.Single("ClusterIssuer", "edge-letsencrypt-prod").At("spec.acme.solvers.0.dns01.route53")!;
        Assert.Equal("""{"hostedZoneID":"Z123","region":"us-east-1"}""", solver.ToJsonString());
        Assert.DoesNotContain(plan.Of("NetworkPolicy"), p => p.Name == "edge-acme-solver");
        var rights = plan.Single("RolePolicy", "edge-cert-manager").TextAt("policy");
        Assert.Contains("arn:aws:route53:::hostedzone/Z123", rights, StringComparison.Ordinal);
        Assert.DoesNotContain("\"*\"", rights, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keys_are_elliptic_and_made_anew_with_each_renewal()
    {
        var plan = await TestEdge.PlanAsync(TestEdge.Args());

        var key = plan.Single("Certificate", "edge-api").At("spec.privateKey")!;
        Assert.Equal("ECDSA", key["algorithm"]!.ToString());
        Assert.Equal("Always", key["rotationPolicy"]!.ToString());
    }
}

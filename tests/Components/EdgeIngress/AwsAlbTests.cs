using System.Collections.Immutable;
using Erp.Components;
using Erp.Infra.Planning;

namespace Erp.Tests.Components;

public class AwsAlbTests
{
    [Fact]
    public async Task The_load_balancer_speaks_tls_1_2_redirects_and_is_hardened()
    {
        var plan = await TestEdge.PlanAsync(TestEdge.Args(TestEdge.Api with { Timeouts = new() { Idle = TimeSpan.FromSeconds(60) } }, TestEdge.Alb));

        Assert.Equal("443", Annotation(plan, "ssl-redirect"));
        Assert.Equal("ELBSecurityPolicy-TLS13-1-2-2021-06", Annotation(plan, "ssl-policy"));
        Assert.Equal("""[{"HTTP":80},{"HTTPS":443}]""", Annotation(plan, "listen-ports"));
        Assert.Equal("routing.http.response.strict_transport_security.header_value=max-age=31536000; includeSubDomains", Annotation(plan, "listener-attributes.HTTPS-443"));
        var attributes = Annotation(plan, "load-balancer-attributes")!.Split(',');
        Assert.Contains("routing.http.drop_invalid_header_fields.enabled=true", attributes);
        Assert.Contains("routing.http.desync_mitigation_mode=defensive", attributes);
        Assert.Contains("deletion_protection.enabled=true", attributes);
        Assert.Contains("idle_timeout.timeout_seconds=60", attributes);
        Assert.Contains("access_logs.s3.enabled=true", attributes);
        Assert.Equal("internet-facing", Annotation(plan, "scheme"));
        Assert.Equal("ip", Annotation(plan, "target-type"));
    }

    [Fact]
    public async Task Access_logs_go_to_a_closed_bucket_that_the_load_balancer_may_write_to()
    {
        var plan = await TestEdge.PlanAsync(TestEdge.Args(engine: TestEdge.Alb));

        var bucket = plan.Single("Bucket", "edge-balancer-logs");
        Assert.Contains($"access_logs.s3.bucket={bucket.TextAt("bucket")}", Annotation(plan, "load-balancer-attributes"), StringComparison.Ordinal);
        var policy = plan.Single("BucketPolicy", "edge-balancer-logs");
        Assert.Contains("logdelivery.elasticloadbalancing.amazonaws.com", policy.TextAt("policy"), StringComparison.Ordinal);
        Assert.Contains("aws:SecureTransport", policy.TextAt("policy"), StringComparison.Ordinal);
        Assert.Contains(policy.Urn, plan.Of("Ingress").Single().DependsOn);
        Assert.All(["blockPublicAcls", "blockPublicPolicy", "ignorePublicAcls", "restrictPublicBuckets"], key => Assert.Equal("true", plan.Single("BucketPublicAccessBlock", "edge-balancer-logs").TextAt(key)));
    }

    [Fact]
    public async Task The_certificate_comes_from_acm_and_is_validated_first()
    {
        var plan = await TestEdge.PlanAsync(TestEdge.Args(engine: TestEdge.Alb));

        var validation = plan.Single("CertificateValidation", "edge-api");
        Assert.Contains(validation.Urn, plan.Of("Ingress").Single().References);
        Assert.Equal("api.erp.example.com", plan.Single("aws:acm/certificate:Certificate", "edge-api").TextAt("domainName"));
        Assert.Contains(plan.Single("Record", "edge-api-proof").Urn, validation.References);
        Assert.Empty(plan.Of("kubernetes:cert-manager.io/v1:Certificate"));
    }

    [Fact]
    public async Task A_canary_is_a_weighted_action_and_marked_requests_go_before_it()
    {
        var plan = await TestEdge.PlanAsync(TestEdge.Args(engine: TestEdge.Alb, routes: [TestEdge.Financial(
            new("financial-service", 80, 90),
            new("financial-service-canary", 80, 10) { Marks = [new(RequestMarkKind.Header, "X-Canary", "yes")] })]));

        var ingress = plan.Of("Ingress").Single();
        Assert.Equal("financial-mark-0", ingress.TextAt("spec.rules.0.http.paths.0.backend.service.name"));
        Assert.Equal("financial-split", ingress.TextAt("spec.rules.0.http.paths.1.backend.service.name"));
        Assert.Equal("use-annotation", ingress.TextAt("spec.rules.0.http.paths.1.backend.service.port.name"));
        Assert.Equal(
            """{"type":"forward","forwardConfig":{"targetGroups":[{"serviceName":"financial-service","servicePort":80,"weight":90},{"serviceName":"financial-service-canary","servicePort":80,"weight":10}]}}""",
            Annotation(plan, "actions.financial-split"));
        Assert.Equal("""[{"field":"http-header","httpHeaderConfig":{"httpHeaderName":"X-Canary","values":["yes"]}}]""", Annotation(plan, "conditions.financial-mark-0"));
        Assert.Equal("""{"type":"forward","forwardConfig":{"targetGroups":[{"serviceName":"financial-service-canary","servicePort":80,"weight":100}]}}""", Annotation(plan, "actions.financial-mark-0"));
    }

    [Fact]
    public async Task A_browser_that_asks_first_is_answered_by_the_load_balancer_and_the_listener_says_who_may()
    {
        var plan = await TestEdge.PlanAsync(TestEdge.Args(TestEdge.Api with { Cors = new("https://erp.example.com") { Methods = ["GET", "POST"], AllowCredentials = true } }, TestEdge.Alb));

        var paths = plan.Of("Ingress").Single().At("spec.rules.0.http.paths")!.AsArray();
        Assert.Equal(["financial-preflight", "financial-service"], paths.Select(p => p!["backend"]!["service"]!["name"]!.ToString()));
        Assert.Equal("""[{"field":"http-request-method","httpRequestMethodConfig":{"values":["OPTIONS"]}}]""", Annotation(plan, "conditions.financial-preflight"));
        Assert.Contains("\"statusCode\":\"204\"", Annotation(plan, "actions.financial-preflight"), StringComparison.Ordinal);
        var listener = Annotation(plan, "listener-attributes.HTTPS-443")!;
        Assert.Contains("access_control_allow_origin.header_value=https://erp.example.com,", listener, StringComparison.Ordinal);
        Assert.Contains(@"access_control_allow_methods.header_value=GET\,POST,", listener, StringComparison.Ordinal);
        Assert.Contains("access_control_allow_credentials.header_value=true", listener, StringComparison.Ordinal);
    }

    [Fact]
    public void The_load_balancer_names_one_origin() =>
        Assert.StartsWith("hosts.api.cors: In the engine 'aws-alb' the answer names one origin, not 2", Assert.Single(TestEdge.Problems(TestEdge.Args(TestEdge.Api with { Cors = new("https://a.example.com", "https://b.example.com") }, TestEdge.Alb))), StringComparison.Ordinal);

    [Fact]
    public async Task The_rate_limit_is_a_rule_of_the_firewall()
    {
        var plan = await TestEdge.PlanAsync(TestEdge.Args(TestEdge.Api with { RateLimit = new(100) }, TestEdge.Alb, front: TestEdge.Front with { Firewall = new() }));

        var acl = plan.Single("WebAcl", "edge-firewall");
        Assert.Equal("REGIONAL", acl.TextAt("scope"));
        Assert.Equal("6000", acl.TextAt("rules.0.statement.rateBasedStatement.limit"));
        Assert.Equal("60", acl.TextAt("rules.0.statement.rateBasedStatement.evaluationWindowSec"));
        Assert.Equal($"${{{acl.Urn}#arn}}", Annotation(plan, "wafv2-acl-arn"));
    }

    [Fact]
    public void What_belongs_to_the_whole_load_balancer_must_be_the_same_for_all_hosts()
    {
        var args = TestEdge.Args(engine: TestEdge.Alb);
        var problems = TestEdge.Problems(new()
        {
            Context = args.Context,
            Hosts = [TestEdge.Api, new("erp", "erp.example.com") { Timeouts = new() { Idle = TimeSpan.FromSeconds(30) }, AllowedSources = ["10.0.0.0/8"] }],
            Routes = [TestEdge.Financial(), new("financial-service", new("erp", "/"), Port.Http(8000), [new("financial-service", 80)])],
            Services = args.Services,
            Engine = args.Engine,
            Certificates = args.Certificates,
            Front = args.Front,
        });

        Assert.Equal(2, problems.Length);
        Assert.StartsWith("hosts.erp.timeouts.idle: differs from that of 'api'", problems[0], StringComparison.Ordinal);
        Assert.StartsWith("hosts.erp.allowedSources: differs", problems[1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_header_that_no_listener_can_set_is_refused()
    {
        var host = TestEdge.Api with { ResponseHeaders = new() { Set = ImmutableSortedDictionary<string, string>.Empty.Add("X-Powered-By", "erp") } };

        Assert.StartsWith("hosts.api.responseHeaders.set: The engine 'aws-alb' cannot set 'X-Powered-By'.", Assert.Single(TestEdge.Problems(TestEdge.Args(host, TestEdge.Alb))), StringComparison.Ordinal);
    }

    private static string? Annotation(Plan plan, string key) => plan.Of("Ingress").Single().At("metadata.annotations")?[$"alb.ingress.kubernetes.io/{key}"]?.ToString();
}

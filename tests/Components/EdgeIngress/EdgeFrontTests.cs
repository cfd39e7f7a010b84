using System.Text.Json.Nodes;
using Erp.Components;
using Erp.Infra.Planning;

namespace Erp.Tests.Components;

/// <summary>What AWS puts in front; the numbers are those of the checkov rules that each test answers.</summary>
public class EdgeFrontTests
{
    private static readonly EdgeFront Whole = TestEdge.Front with { Firewall = new(), Assets = new("static.example.com", "erp-static") };

    [Theory]
    [InlineData("gateway-api", "Gateway", "status.addresses[0].value")]
    [InlineData("nginx-ingress", "Ingress", "status.loadBalancer.ingress[0].hostname")]
    public async Task The_hosts_lead_to_the_load_balancer(string engine, string kind, string output)
    {
        var plan = await TestEdge.PlanAsync(TestEdge.Args(engine: engine == "gateway-api" ? TestEdge.Gateway : TestEdge.Nginx, front: TestEdge.Front));

        var record = plan.Single("Record", "edge-api");
        Assert.Equal("CNAME api.erp.example.com Z123", $"{record.TextAt("type")} {record.TextAt("name")} {record.TextAt("zoneId")}");
        var target = plan.Of(kind).First();
        Assert.Equal($"${{{target.Urn}#{output.Replace("[0]", ".0", StringComparison.Ordinal)}}}", record.TextAt("records.0"));
    }

    [Fact]
    public async Task The_gateway_is_waited_for_until_it_has_an_address()
    {
        var plan = await TestEdge.PlanAsync(TestEdge.Args(front: TestEdge.Front));

        Assert.Equal("jsonpath={.status.addresses[0].value}", plan.Single("Gateway", "edge").At("metadata.annotations")!["pulumi.com/waitFor"]!.ToString());
    }

    [Fact] // CKV_AWS_34, 68, 86, 174, 305; CKV2_AWS_32, 42, 46, 47
    public async Task Static_files_are_served_by_tls_1_2_behind_a_firewall_with_security_headers_and_logs()
    {
        var plan = await TestEdge.PlanAsync(TestEdge.Args(front: Whole));

        var cdn = plan.Single("Distribution", "edge-assets");
        Assert.Equal("static.example.com", cdn.TextAt("aliases.0"));
        Assert.Equal("index.html", cdn.TextAt("defaultRootObject"));
        Assert.Equal("redirect-to-https", cdn.TextAt("defaultCacheBehavior.viewerProtocolPolicy"));
        Assert.Equal("TLSv1.2_2021", cdn.TextAt("viewerCertificate.minimumProtocolVersion"));
        Assert.Equal("67f7725c-6f97-4210-82d7-5512b31e9d03", cdn.TextAt("defaultCacheBehavior.responseHeadersPolicyId"));
        Assert.Equal($"${{{plan.Single("OriginAccessControl", "edge-assets").Urn}#id}}", cdn.TextAt("origins.0.originAccessControlId"));
        Assert.Equal($"${{{plan.Single("WebAcl", "edge-assets-firewall").Urn}#arn}}", cdn.TextAt("webAclId"));
        Assert.Equal($"${{{cdn.Urn}#arn}}", plan.Single("LogDeliverySource", "edge-assets").TextAt("resourceArn"));
        Assert.Equal($"${{{plan.Single("Bucket", "edge-assets-logs").Urn}#arn}}", plan.Single("LogDeliveryDestination", "edge-assets").TextAt("deliveryDestinationConfiguration.destinationResourceArn"));
        Assert.Equal($"${{{plan.Single("LogDeliveryDestination", "edge-assets").Urn}#arn}}", plan.Single("LogDelivery", "edge-assets").TextAt("deliveryDestinationArn"));
        Assert.Contains(plan.Single("CertificateValidation", "edge-assets").Urn, cdn.References);
    }

    [Fact]
    public async Task What_belongs_to_cloudfront_is_made_where_aws_keeps_it()
    {
        var plan = await TestEdge.PlanAsync(TestEdge.Args(front: Whole with { Region = "eu-central-1" }));

        Assert.Equal("us-east-1", plan.Single("aws:acm/certificate:Certificate", "edge-assets").TextAt("region"));
        Assert.Equal("us-east-1", plan.Single("CertificateValidation", "edge-assets").TextAt("region"));
        Assert.Equal("us-east-1", plan.Single("WebAcl", "edge-assets-firewall").TextAt("region"));
        Assert.Equal("CLOUDFRONT", plan.Single("WebAcl", "edge-assets-firewall").TextAt("scope"));
        Assert.Equal("us-east-1", plan.Single("LogGroup", "edge-assets-firewall").TextAt("region"));
        Assert.Equal("us-east-1", plan.Single("aws:kms/key:Key", "edge-assets-firewall").TextAt("region"));
        Assert.All(["LogDeliverySource", "LogDeliveryDestination", "LogDelivery"], kind => Assert.Equal("us-east-1", plan.Single(kind, "edge-assets").TextAt("region")));
    }

    [Fact]
    public async Task The_bucket_of_the_files_is_closed_to_all_but_the_distribution()
    {
        var plan = await TestEdge.PlanAsync(TestEdge.Args(front: Whole));

        Assert.All(["blockPublicAcls", "blockPublicPolicy", "ignorePublicAcls", "restrictPublicBuckets"], key => Assert.Equal("true", plan.Single("BucketPublicAccessBlock", "edge-assets").TextAt(key)));
        var statements = (JsonArray)JsonNode.Parse(plan.Single("BucketPolicy", "edge-assets").TextAt("policy")!)!["Statement"]!;
        var allowed = Assert.Single(statements, s => s!["Effect"]!.ToString() == "Allow")!;
        Assert.Equal("""["cloudfront.amazonaws.com"]""", allowed["Principal"]!["Service"]!.ToJsonString());
        Assert.Equal("""["s3:GetObject"]""", allowed["Action"]!.ToJsonString());
        Assert.Equal($"${{{plan.Single("Distribution", "edge-assets").Urn}#arn}}", allowed["Condition"]!["StringEquals"]!["aws:SourceArn"]![0]!.ToString());
    }

    [Fact] // CKV_AWS_192 (Log4j is among the known bad inputs), _175, _342; CKV2_AWS_31
    public async Task The_firewall_has_managed_rules_a_bound_and_a_log_that_holds_no_credentials()
    {
        var plan = await TestEdge.PlanAsync(TestEdge.Args(engine: TestEdge.Alb, front: TestEdge.Front with { Firewall = new() }));

        var rules = ((JsonArray)plan.Single("WebAcl", "edge-firewall").At("rules")!).ToArray();
        Assert.Contains(rules, r => r!["name"]!.ToString() == "AWSManagedRulesKnownBadInputsRuleSet" && r["overrideAction"]!["none"] is not null);
        Assert.Equal("429", rules[0]!["action"]!["block"]!["customResponse"]!["responseCode"]!.ToString());
        Assert.Equal(Enumerable.Range(0, rules.Length).Select(i => $"{i}"), rules.Select(r => r!["priority"]!.ToString()));
        var log = plan.Single("WebAclLoggingConfiguration", "edge-firewall");
        Assert.Equal($"${{{plan.Single("WebAcl", "edge-firewall").Urn}#arn}}", log.TextAt("resourceArn"));
        Assert.Equal($"${{{plan.Single("LogGroup", "edge-firewall").Urn}#arn}}", log.TextAt("logDestinationConfigs.0"));
        Assert.Equal(["authorization", "cookie"], ((JsonArray)log.At("redactedFields")!).Select(f => f!["singleHeader"]!["name"]!.ToString()));
        Assert.StartsWith("aws-waf-logs-", plan.Single("LogGroup", "edge-firewall").TextAt("name"), StringComparison.Ordinal);
        Assert.Equal("365", plan.Single("LogGroup", "edge-firewall").TextAt("retentionInDays"));
    }

    [Fact]
    public async Task The_urls_are_those_of_hosts_and_assets()
    {
        Pulumi.Output<System.Collections.Immutable.ImmutableDictionary<string, string>>? urls = null;
        await TestStack.PlanAsync(() => urls = new Erp.Components.EdgeIngress(TestEdge.Name, TestEdge.Args(front: Whole)).Urls);

        var known = new TaskCompletionSource<IReadOnlyDictionary<string, string>>();
        urls!.Apply(known.TrySetResult);
        Assert.Equal(new Dictionary<string, string> { ["api"] = "https://api.erp.example.com", ["assets"] = "https://static.example.com" }.OrderBy(u => u.Key), (await known.Task).OrderBy(u => u.Key));
    }

    [Fact]
    public void A_firewall_with_nothing_behind_it_is_refused() =>
        Assert.StartsWith("front.firewall: has nothing to stand before", Assert.Single(TestEdge.Problems(TestEdge.Args(front: TestEdge.Front with { Firewall = new() }))), StringComparison.Ordinal);

    [Fact]
    public void A_limit_per_client_on_an_alb_needs_the_firewall() =>
        Assert.StartsWith("hosts.api.rateLimit: In the engine 'aws-alb' the limit is a rule of the firewall", Assert.Single(TestEdge.Problems(TestEdge.Args(TestEdge.Api with { RateLimit = new(100) }, TestEdge.Alb))), StringComparison.Ordinal);
}

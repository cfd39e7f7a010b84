using System.Text.Json.Nodes;
using Erp.Components;
using Erp.Infra.Checks;
using Erp.Infra.Planning;
using Erp.Tests.Infra.Checks;

namespace Erp.Tests.Components.ServiceBuckets;

/// <summary>A service that says it uses a bucket gets the bucket, the right to use it, and the way there; in a whole stack.</summary>
[Collection(nameof(ProcessWide))]
public sealed class ServiceBucketTests : IAsyncLifetime
{
    private const string Account = "123456789012";
    private const string Bucket = $"erp-production-exports-{Account}";

    private Plan _plan = null!;

    public async Task InitializeAsync() => _plan = await FilePlatform.PlanAsync("production");

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public void The_bucket_is_encrypted_with_a_key_of_its_own_and_kept()
    {
        var bucket = _plan.Single("aws:s3/bucket:Bucket", "buckets-exports");
        var encryption = _plan.Single("BucketServerSideEncryptionConfiguration", "buckets-exports").At("rules.0")!;

        Assert.Equal(Bucket, bucket.TextAt("bucket"));
        Assert.True(bucket.Options.Protect && bucket.Options.RetainOnDelete);
        Assert.Equal($"${{{_plan.Single("aws:kms/key:Key", "buckets-exports").Urn}#arn}}", encryption["applyServerSideEncryptionByDefault"]!["kmsMasterKeyId"]!.ToString());
        Assert.Equal("90", _plan.Single("BucketLifecycleConfiguration", "buckets-exports").TextAt("rules.0.expiration.days"));
        Assert.Equal($"${{{_plan.Single("aws:s3/bucket:Bucket", "buckets-logs").Urn}#id}}", _plan.Single("BucketLogging", "buckets-exports").TextAt("targetBucket"));
    }

    [Theory]
    [InlineData("production"), InlineData("staging"), InlineData("test")]
    public async Task The_rules_find_nothing_in_the_buckets_and_identities(string stack)
    {
        var plan = stack == "production" ? _plan : await FilePlatform.PlanAsync(stack);

        var found = new Checker(RuleCases.Today, []).Check(plan)
            .Where(f => f.Severity == Severity.Error && (f.Urn.Contains("aws:", StringComparison.Ordinal) || f.Urn.Contains(FilePlatform.Writer, StringComparison.Ordinal) || f.Urn.Contains(FilePlatform.Reader, StringComparison.Ordinal)))
            .Select(f => $"{f.Rule} {f.Urn.Split(':')[^1]} {f.Path}: {f.Message}").ToArray();

        Assert.Empty(found);
        Assert.Empty(Documents.TooTrusting(plan));
    }

    [Fact]
    public void Who_writes_may_write_there_and_nowhere_else() =>
        Assert.Equal(
        [
            $"s3:GetObject,s3:PutObject,s3:DeleteObject,s3:AbortMultipartUpload on {Arn}/*",
            $"s3:ListBucket on {Arn}",
            $"kms:Decrypt,kms:GenerateDataKey on {KeyArn}",
        ], RightsOf(FilePlatform.Writer));

    [Fact]
    public void Who_reads_may_only_read() =>
        Assert.Equal([$"s3:GetObject on {Arn}/*", $"s3:ListBucket on {Arn}", $"kms:Decrypt on {KeyArn}"], RightsOf(FilePlatform.Reader));

    [Fact]
    public void With_Pod_Identity_the_agent_vouches_and_the_pods_reach_it()
    {
        var association = Assert.Single(_plan.Of("PodIdentityAssociation"), a => a.TextAt("serviceAccount") == FilePlatform.Writer);

        Assert.Equal("erp-prod", association.TextAt("namespace"));
        Assert.Null(_plan.Single("ServiceAccount", FilePlatform.Writer).At("metadata.annotations"));
        Assert.Equal(["0.0.0.0/0:443", "169.254.170.23/32:80"], AddressesOf(FilePlatform.Writer));
    }

    [Fact]
    public void With_web_identity_the_account_names_its_role_and_the_agent_stays_out_of_reach()
    {
        Assert.Equal($"${{{_plan.Single("aws:iam/role:Role", FilePlatform.Reader).Urn}#arn}}",
            _plan.Single("ServiceAccount", FilePlatform.Reader).At("metadata.annotations")!["eks.amazonaws.com/role-arn"]!.ToString());
        Assert.DoesNotContain(_plan.Of("PodIdentityAssociation"), a => a.TextAt("serviceAccount") == FilePlatform.Reader);
        Assert.Equal(["0.0.0.0/0:443"], AddressesOf(FilePlatform.Reader));
    }

    [Theory]
    [InlineData(FilePlatform.Writer), InlineData(FilePlatform.Reader)]
    public void Name_and_region_are_settings_and_the_pods_start_last(string service)
    {
        var settings = _plan.Single("ConfigMap", $"{service}-settings");
        var pods = _plan.Single("Deployment", service);
        var order = new PlanOrder(_plan);

        Assert.Equal(Bucket, settings.TextAt("data.Buckets__Exports__Name"));
        Assert.Equal("us-east-1", settings.TextAt("data.Buckets__Exports__Region"));
        Assert.True(order.Precedes(_plan.Single("BucketPolicy", "buckets-exports"), pods));
        Assert.True(order.Precedes(_plan.Single("RolePolicy", service), pods));
    }

    [Fact]
    public async Task On_a_cluster_at_hand_a_bucket_is_refused()
    {
        var refused = await Assert.ThrowsAsync<InvalidArgumentsException>(() => FilePlatform.PlanAsync("dev"));

        Assert.Contains(refused.Problems, p => p.Path == $"{FilePlatform.Writer}.uses" && p.Message.Contains("they are made on AWS", StringComparison.Ordinal) && p.Fix.Contains("cluster.mode", StringComparison.Ordinal));
    }

    [Fact]
    public void A_bucket_has_one_age() =>
        Assert.Contains(Assert.Throws<InvalidArgumentsException>(() => Topology.Of(
            [
                new ServiceSpec("a-service") { Ports = [Port.Http(8080)], Uses = [Use.Bucket("exports", keepDays: 30)] },
                new ServiceSpec("b-service") { Ports = [Port.Http(8080)], Uses = [Use.Bucket("exports", keepDays: 90)] },
            ], Offers.Buckets)).Problems, p => p.Path == "b-service.uses" && p.Message.Contains("90 days, but 'a-service' 30", StringComparison.Ordinal));

    [Theory]
    [InlineData("Exports", null, "is no name"), InlineData("a-name-that-is-much-too-long-for-the-account", null, "more than 63"), InlineData("exports", 0, "keeps nothing")]
    public async Task What_S3_would_refuse_is_refused_here(string name, int? days, string message)
    {
        InvalidArgumentsException? refusal = null;
        await TestStack.PlanAsync(() => refusal = Assert.Throws<InvalidArgumentsException>(() => new Erp.Components.ServiceBuckets("buckets", new()
        {
            Context = TestStack.Context(EnvironmentTier.Production),
            Cluster = TestEdge.Controller.Cluster,
            Buckets = [new(name, days)],
        })));

        Assert.Contains(message, Assert.Single(refusal!.Problems).Message, StringComparison.Ordinal);
    }

    private string Arn => $"${{{_plan.Single("aws:s3/bucket:Bucket", "buckets-exports").Urn}#arn}}";

    private string KeyArn => $"${{{_plan.Single("aws:kms/key:Key", "buckets-exports").Urn}#arn}}";

    private IEnumerable<string> RightsOf(string service) =>
        JsonNode.Parse(_plan.Single("RolePolicy", service).TextAt("policy")!)!["Statement"]!.AsArray()
            .Select(s => $"{string.Join(',', s!["Action"]!.AsArray())} on {string.Join(',', s["Resource"]!.AsArray())}");

    private IEnumerable<string> AddressesOf(string service) =>
        from rule in _plan.Single("NetworkPolicy", service).At("spec.egress")!.AsArray()
        from peer in rule!["to"]!.AsArray()
        where peer!["ipBlock"] is not null
        from port in rule["ports"]!.AsArray()
        orderby peer["ipBlock"]!["cidr"]!.ToString()
        select $"{peer["ipBlock"]!["cidr"]}:{port!["port"]}";
}

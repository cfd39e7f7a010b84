using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Erp.Components;
using Erp.Infra.Planning;

namespace Erp.Tests.Components.DataTier;

/// <summary>What the source documents mean, on the keys that the pinned charts have (S1 to S10).</summary>
[Collection(nameof(ProcessWide))]
public sealed class ChartValuesTests
{
    [Theory]
    [InlineData("postgres-ha", "postgresql-ha/16.3.2", "metrics.customMetrics")]
    [InlineData("redis-ha", "redis/22.0.7", "")]
    [InlineData("kafka", "kafka/32.4.3", "overrideConfiguration")]
    public async Task Every_key_is_one_that_the_chart_has(string release, string stored, string freeForm)
    {
        if (StoredChart.Find(stored) is not { } chart) return;
        var values = (await Plan()).Single("Release", release).At("values")!.AsObject();

        Assert.Empty(chart.UnknownKeys(values, freeForm));
    }

    [Theory]
    [InlineData("postgres-ha", "oci://registry-1.docker.io/bitnamicharts/postgresql-ha", "16.3.2")]
    [InlineData("redis-ha", "oci://registry-1.docker.io/bitnamicharts/redis", "22.0.7")]
    [InlineData("kafka", "oci://registry-1.docker.io/bitnamicharts/kafka", "32.4.3")]
    public async Task Releases_have_their_own_names_pinned_charts_and_patience(string name, string chart, string version)
    {
        var release = (await Plan()).Single("Release", name);

        Assert.Equal((name, chart, version, "erp-infra"), (release.TextAt("name"), release.TextAt("chart"), release.TextAt("version"), release.TextAt("namespace")));
        Assert.Equal("1200", release.TextAt("timeout"));
        Assert.NotEqual("true", release.TextAt("atomic"));
    }

    [Theory]
    [InlineData("postgres-ha", "postgresql.replicaCount", "3")]
    [InlineData("postgres-ha", "postgresql.existingSecret", "postgres-ha-auth")]
    [InlineData("postgres-ha", "postgresql.resources.requests.memory", "2Gi")]
    [InlineData("postgres-ha", "postgresql.resources.limits.cpu", "4")]
    [InlineData("postgres-ha", "pgpool.replicaCount", "2")]
    [InlineData("postgres-ha", "pgpool.adminUsername", "admin")]
    [InlineData("postgres-ha", "pgpool.customUsersSecret", "postgres-ha-users")]
    [InlineData("postgres-ha", "persistence.storageClass", "gp3")]
    [InlineData("postgres-ha", "persistence.size", "100Gi")]
    [InlineData("postgres-ha", "metrics.serviceMonitor.enabled", "true")]
    [InlineData("postgres-ha", "postgresql.topologySpreadConstraints.0.whenUnsatisfiable", "DoNotSchedule")]
    [InlineData("postgres-ha", "postgresql.networkPolicy.enabled", "false")]
    [InlineData("postgres-ha", "pgpool.networkPolicy.enabled", "false")]
    [InlineData("postgres-ha", "pgpool.existingSecret", "postgres-ha-pgpool-auth")]
    [InlineData("postgres-ha", "pgpool.tls.enabled", "true")]
    [InlineData("postgres-ha", "pgpool.useLoadBalancing", "false")]
    [InlineData("redis-ha", "architecture", "replication")]
    [InlineData("redis-ha", "replica.replicaCount", "3")]
    [InlineData("redis-ha", "replica.persistence.size", "10Gi")]
    [InlineData("redis-ha", "sentinel.quorum", "2")]
    [InlineData("redis-ha", "sentinel.downAfterMilliseconds", "5000")]
    [InlineData("redis-ha", "sentinel.failoverTimeout", "10000")]
    [InlineData("redis-ha", "sentinel.masterSet", "mymaster")]
    [InlineData("redis-ha", "sentinel.masterService.enabled", "true")]
    [InlineData("redis-ha", "auth.existingSecret", "redis-ha-auth")]
    [InlineData("redis-ha", "auth.sentinel", "true")]
    [InlineData("redis-ha", "auth.acl.userSecret", "redis-ha-users")]
    [InlineData("redis-ha", "auth.acl.users.0.username", "erp")]
    [InlineData("redis-ha", "replica.persistence.storageClass", "gp3")]
    [InlineData("redis-ha", "networkPolicy.enabled", "false")]
    [InlineData("redis-ha", "metrics.serviceMonitor.enabled", "true")]
    [InlineData("kafka", "broker.replicaCount", "3")]
    [InlineData("kafka", "broker.persistence.size", "50Gi")]
    [InlineData("kafka", "controller.controllerOnly", "true")]
    [InlineData("kafka", "listeners.client.protocol", "SASL_PLAINTEXT")]
    [InlineData("kafka", "existingKraftSecret", "kafka-kraft-ids")]
    [InlineData("kafka", "listeners.interbroker.protocol", "SASL_PLAINTEXT")]
    [InlineData("kafka", "listeners.controller.protocol", "SASL_PLAINTEXT")]
    [InlineData("kafka", "sasl.existingSecret", "kafka-sasl")]
    [InlineData("kafka", "broker.persistence.storageClass", "gp3")]
    [InlineData("kafka", "controller.replicaCount", "3")]
    [InlineData("kafka", "networkPolicy.enabled", "false")]
    [InlineData("kafka", "metrics.jmx.enabled", "true")]
    [InlineData("kafka", "metrics.serviceMonitor.enabled", "true")]
    public async Task What_is_meant_lands_on_the_right_key(string release, string path, string value) =>
        Assert.Equal(value, (await Plan()).Single("Release", release).TextAt($"values.{path}"));

    [Theory]
    [InlineData(EnvironmentTier.Production, "DoNotSchedule")]
    [InlineData(EnvironmentTier.Staging, "ScheduleAnyway")]
    public async Task Everything_that_runs_twice_has_a_budget_and_is_spread_over_nodes_and_zones(EnvironmentTier tier, string zones)
    {
        var plan = await Plan(tier: tier);

        foreach (var (release, role, budget) in new[]
        {
            ("postgres-ha", "postgresql", "pdb"), ("postgres-ha", "pgpool", "pdb"), ("redis-ha", "replica", "pdb"), ("kafka", "controller", "pdb"), ("kafka", "broker", "pdb"),
        })
        {
            var values = plan.Single("Release", release).At($"values.{role}")!;
            Assert.Equal(("true", "1"), (values[budget]!["create"]!.ToString(), values[budget]!["maxUnavailable"]!.ToString()));
            Assert.Equal("hard", (string?)values["podAntiAffinityPreset"]);
            var spread = Assert.Single(values["topologySpreadConstraints"]!.AsArray())!;
            Assert.Equal(("topology.kubernetes.io/zone", zones), ((string?)spread["topologyKey"], (string?)spread["whenUnsatisfiable"]));
            Assert.Equal(release, (string?)spread["labelSelector"]!["matchLabels"]![LabelNames.Instance]);
        }
    }

    public static TheoryData<ImageSource, string, string?, string?, string> Sources => new()
    {
        { new ImageSource.BitnamiLegacy(Acknowledged: true), "docker.io/bitnamilegacy/redis", null, null, "true" },
        {
            new ImageSource.PrivateMirror("registry.example.com", "mirror") { PullSecret = "pull", Digests = new Dictionary<string, string> { ["redis"] = "sha256:0" }.ToImmutableSortedDictionary() },
            "registry.example.com/mirror/redis", "sha256:0", "pull", "true"
        },
        { new ImageSource.BitnamiSecure("registry.example.com", "subscription"), "registry.example.com/bitnami/redis", null, "subscription", "false" },
    };

    [Theory]
    [MemberData(nameof(Sources))]
    public async Task Each_source_has_its_own_names_digests_and_pull_secret(ImageSource source, string image, string? digest, string? pullSecret, string insecure)
    {
        var redis = (await Plan(source)).Single("Release", "redis-ha");

        Assert.Equal(image, $"{redis.TextAt("values.image.registry")}/{redis.TextAt("values.image.repository")}");
        Assert.Equal((digest, pullSecret, insecure), (redis.TextAt("values.image.digest"), redis.TextAt("values.global.imagePullSecrets.0"), redis.TextAt("values.global.security.allowInsecureImages")));
    }

    [Fact]
    public async Task Every_image_comes_from_the_chosen_source()
    {
        var plan = await Plan(new ImageSource.PrivateMirror("registry.example.com/mirror"));

        var images = plan.Of("Release").SelectMany(r => Images(r.Inputs)).ToArray();
        Assert.Equal(14, images.Length);
        Assert.All(images, image => Assert.Equal("registry.example.com/mirror", (string?)image["registry"]));
        Assert.All(plan.Of("Release"), r => Assert.Equal("true", r.TextAt("values.global.security.allowInsecureImages")));
    }

    [Fact]
    public async Task Kafka_keeps_two_copies_of_everything_while_one_broker_is_down()
    {
        var settings = (await Plan()).Single("Release", "kafka").At("values.overrideConfiguration")!.AsObject();

        Assert.Equal("2", (string?)settings["min.insync.replicas"]);
        Assert.Equal("3", (string?)settings["offsets.topic.replication.factor"]);
        Assert.Equal("false", (string?)settings["auto.create.topics.enable"]);
    }

    private static IEnumerable<JsonObject> Images(JsonNode? node) => node switch
    {
        JsonObject map when map.ContainsKey("repository") => [map],
        JsonObject map => map.SelectMany(entry => Images(entry.Value)),
        _ => [],
    };

    private static Task<Plan> Plan(ImageSource? images = null, EnvironmentTier tier = EnvironmentTier.Production) =>
        TestStack.PlanAsync(() => _ = new Erp.Components.DataTier("data", TestTiers.HighlyAvailable(tier, images: images)));
}

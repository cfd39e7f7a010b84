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
    [InlineData("redis-ha", "architecture", "replication")]
    [InlineData("redis-ha", "replica.replicaCount", "3")]
    [InlineData("redis-ha", "replica.persistence.size", "10Gi")]
    [InlineData("redis-ha", "sentinel.quorum", "2")]
    [InlineData("redis-ha", "sentinel.downAfterMilliseconds", "5000")]
    [InlineData("redis-ha", "sentinel.failoverTimeout", "10000")]
    [InlineData("redis-ha", "auth.existingSecret", "redis-ha-auth")]
    [InlineData("redis-ha", "metrics.serviceMonitor.enabled", "true")]
    [InlineData("kafka", "broker.replicaCount", "3")]
    [InlineData("kafka", "broker.persistence.size", "50Gi")]
    [InlineData("kafka", "controller.controllerOnly", "true")]
    [InlineData("kafka", "listeners.client.protocol", "SASL_PLAINTEXT")]
    [InlineData("kafka", "existingKraftSecret", "kafka-kraft-ids")]
    [InlineData("kafka", "metrics.jmx.enabled", "true")]
    public async Task What_is_meant_lands_on_the_right_key(string release, string path, string value) =>
        Assert.Equal(value, (await Plan()).Single("Release", release).TextAt($"values.{path}"));

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

    private static Task<Plan> Plan(ImageSource? images = null) =>
        TestStack.PlanAsync(() => _ = new Erp.Components.DataTier("data", TestTiers.HighlyAvailable(images: images)));
}

using Erp.Components;

namespace Erp.Tests.Components.DataTier;

/// <summary>What cannot stand is refused before anything is made, with the reason and the way out.</summary>
public class DataTierRulesTests
{
    [Fact]
    public void What_the_environments_ask_for_is_accepted()
    {
        Assert.Empty(DataTierRules.Problems(TestTiers.HighlyAvailable()));
        Assert.Empty(DataTierRules.Problems(TestTiers.Single()));
    }

    [Fact]
    public void Legacy_images_in_production_need_an_acknowledgement_and_are_told_why()
    {
        var problem = Refused(TestTiers.HighlyAvailable(images: new ImageSource.BitnamiLegacy()));
        Assert.Equal("data.images", problem.Path);
        Assert.Contains("no security fixes", problem.Message);

        Assert.Empty(DataTierRules.Problems(TestTiers.HighlyAvailable(images: new ImageSource.BitnamiLegacy(Acknowledged: true))));
        Assert.Empty(DataTierRules.Problems(TestTiers.HighlyAvailable(EnvironmentTier.Staging, images: new ImageSource.BitnamiLegacy())));
    }

    [Fact]
    public void The_image_source_must_be_chosen() => Assert.Equal("data.images", Refused(new DataTierArgs
    {
        Context = TestStack.Context(EnvironmentTier.Staging),
        Mode = DataTierMode.HighlyAvailable,
    }).Path);

    [Fact]
    public void Managed_engines_are_refused_until_they_exist_and_the_others_are_named()
    {
        var problem = Refused(new DataTierArgs { Context = TestStack.Context(EnvironmentTier.Staging), Mode = DataTierMode.Managed });

        Assert.Equal("data.mode", problem.Path);
        Assert.Contains("has no engine yet", problem.Message);
        Assert.Contains("HighlyAvailable or Single", problem.Fix);
    }

    [Fact]
    public void Fewer_than_three_of_what_must_agree_are_refused()
    {
        Assert.Equal("data.postgres.replicas", Refused(TestTiers.HighlyAvailable(postgres: TestTiers.Postgres with { Replicas = 2 })).Path);
        Assert.Equal("data.kafka.brokers", Refused(TestTiers.HighlyAvailable(kafka: new() { Brokers = 2 })).Path);
    }

    [Fact]
    public void Dapr_stands_on_engines_that_are_there()
    {
        Assert.Equal("data.dapr", Refused(Bare(DaprBroker.Kafka, new RedisSpec(), null)).Path);
        Assert.Equal("data.dapr", Refused(Bare(DaprBroker.Kafka, null, new KafkaSpec())).Path);
    }

    [Fact]
    public void A_single_server_has_a_version_that_an_image_is_known_for() =>
        Assert.Equal("data.postgres.major", Refused(TestTiers.Single(postgres: TestTiers.Postgres with { Major = 9 })).Path);

    [Fact]
    public void The_databases_of_an_owner_rotate_together() => Assert.Equal("data.postgres.databases.a", Refused(TestTiers.Single(
        postgres: TestTiers.Postgres with { Databases = [new("a", "x"), new("b", "x") { Rotation = new(2) }] })).Path);

    [Fact]
    public void Two_Redis_nodes_can_never_fail_over() =>
        Assert.Equal(["data.redis.nodes", "data.redis.quorum"], AllRefused(TestTiers.HighlyAvailable(redis: TestTiers.Redis with { Nodes = 2 })));

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void A_quorum_is_a_majority_that_survives_the_loss_of_one(int quorum) =>
        Assert.Equal("data.redis.quorum", Refused(TestTiers.HighlyAvailable(redis: TestTiers.Redis with { Quorum = quorum })).Path);

    [Fact]
    public void A_topic_has_no_more_copies_than_there_are_brokers() =>
        Assert.Equal("data.kafka.topics.t", Refused(TestTiers.HighlyAvailable(kafka: TestTiers.Kafka with { Topics = [new("t", 1, 4)] })).Path);

    [Theory]
    [InlineData("Finance")]
    [InlineData("a;drop")]
    [InlineData("1st")]
    public void Names_of_databases_need_no_quotes(string name) =>
        Assert.Equal($"data.postgres.databases.{name}", Refused(TestTiers.Single(postgres: TestTiers.Postgres with { Databases = [new(name, "owner")] })).Path);

    [Fact]
    public void A_database_is_declared_once() =>
        Assert.Equal("data.postgres.databases.a", Refused(TestTiers.Single(postgres: TestTiers.Postgres with { Databases = [new("a", "x"), new("a", "x")] })).Path);

    private static DataTierArgs Bare(DaprBroker dapr, RedisSpec? redis, KafkaSpec? kafka) =>
        new() { Context = TestStack.Context(EnvironmentTier.Dev), Mode = DataTierMode.Single, Redis = redis, Kafka = kafka, Dapr = dapr };

    private static ArgumentProblem Refused(DataTierArgs args) => Assert.Single(DataTierRules.Problems(args));

    private static IEnumerable<string> AllRefused(DataTierArgs args) => DataTierRules.Problems(args).Select(p => p.Path);
}

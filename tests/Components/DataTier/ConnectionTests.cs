using Erp.Components;
using Erp.Infra.Planning;

namespace Erp.Tests.Components.DataTier;

/// <summary>One contract to the services, whatever stands behind it.</summary>
[Collection(nameof(ProcessWide))]
public sealed class ConnectionTests
{
    private const string Domain = "erp-infra.svc.cluster.local";

    [Fact]
    public async Task Highly_available_writes_go_through_Pgpool()
    {
        var database = await Connect<DatabaseConnection>(TestTiers.HighlyAvailable(), Use.Database("financial_db"));

        Assert.Equal($"postgres-ha-postgresql-ha-pgpool.{Domain}", database.Host);
        Assert.Equal(("financial_db", "financial_user", 5432, "require"), (database.Database, database.User, database.Port, database.SslMode));
        Assert.Equal("pgpool", Assert.IsType<PodPeer>(Assert.Single(database.Endpoints).Peer).Labels[LabelNames.Component]);
    }

    [Fact]
    public async Task Highly_available_Redis_is_found_through_Sentinel_and_by_those_who_cannot_ask_it()
    {
        var cache = await Connect<CacheConnection>(TestTiers.HighlyAvailable(), Use.Cache());

        Assert.Equal(($"redis-ha.{Domain}", 26379, "mymaster"), (cache.Host, cache.Port, cache.MasterName));
        Assert.Equal(($"redis-ha-master.{Domain}", 6379), (cache.MasterHost, cache.MasterPort));
        Assert.Equal([6379, 26379], cache.Endpoints.Select(e => e.Port).Order());
        Assert.NotNull(cache.SentinelPassword);
    }

    [Fact]
    public async Task Highly_available_Kafka_is_reached_at_its_bootstrap_with_a_login()
    {
        var topic = await Connect<TopicConnection>(TestTiers.HighlyAvailable(), Use.Topic("financial.transaction.posted"));

        Assert.Equal($"kafka.{Domain}:9092", topic.BootstrapServers);
        Assert.Equal(("SASL_PLAINTEXT", "SCRAM-SHA-512", "erp"), (topic.SecurityProtocol, topic.SaslMechanism, topic.User));
    }

    [Fact]
    public async Task Single_engines_answer_the_same_uses()
    {
        var args = TestTiers.Single();
        var database = await Connect<DatabaseConnection>(args, Use.Database("financial_db"));
        var cache = await Connect<CacheConnection>(args, Use.Cache(1));
        var topic = await Connect<TopicConnection>(args, Use.Topic("financial.transaction.posted"));

        Assert.Equal(($"postgres.{Domain}", "financial_user"), (database.Host, database.User));
        Assert.Equal(($"redis.{Domain}", 6379, 1), (cache.Host, cache.Port, cache.Index));
        Assert.Null(cache.MasterName);
        Assert.Equal(($"kafka.{Domain}:9092", "PLAIN"), (topic.BootstrapServers, topic.SaslMechanism));
    }

    [Fact]
    public async Task A_service_starts_after_what_it_uses_has_been_made()
    {
        var database = await Connect<DatabaseConnection>(TestTiers.HighlyAvailable(), Use.Database("financial_db"));

        Assert.Contains(database.After, r => r is Pulumi.Kubernetes.Batch.V1.Job);
        Assert.Contains(database.After, r => r is Pulumi.Kubernetes.Helm.V3.Release);
    }

    [Fact]
    public async Task What_was_not_declared_is_not_answered()
    {
        await TestStack.PlanAsync(() =>
        {
            var data = new Erp.Components.DataTier("data", TestTiers.Single());
            Assert.Null(data.Connect("financial-service", Use.Database("nobodys_db")));
            Assert.Null(data.Connect("financial-service", Use.Topic("nobodys.topic")));
            Assert.Null(data.Connect("financial-service", Use.Service("sales-service")));
        });
    }

    [Fact]
    public async Task In_phase_one_and_two_clients_are_given_the_new_login()
    {
        foreach (var overlap in new[] { true, false })
        {
            var postgres = TestTiers.Postgres with { Databases = [new DatabaseSpec("financial_db", "financial_user") { Rotation = new(2, overlap) }] };
            var database = await Connect<DatabaseConnection>(TestTiers.HighlyAvailable(postgres: postgres), Use.Database("financial_db"));
            Assert.Equal("financial_user_2", database.User);
        }
    }

    private static async Task<T> Connect<T>(DataTierArgs args, Use use) where T : Connection
    {
        Connection? connection = null;
        await TestStack.PlanAsync(() => connection = new Erp.Components.DataTier("data", args).Connect("financial-service", use));
        return Assert.IsType<T>(connection);
    }
}

using Erp.Components;

namespace Erp.Tests.Components.DataTier;

/// <summary>Data tiers as the environments have them.</summary>
internal static class TestTiers
{
    public const string Infra = "erp-infra";

    public static PodPeer Finance { get; } = (PodPeer)Peer.App("erp-prod", "financial-service");
    public static PodPeer Sales { get; } = (PodPeer)Peer.App("erp-prod", "sales-service");
    public static PodPeer Prometheus { get; } = (PodPeer)Peer.App("monitoring", "prometheus");

    public static PostgresSpec Postgres { get; } = new()
    {
        Databases =
        [
            new DatabaseSpec("erp_prod", "erp_user"),
            new DatabaseSpec("financial_db", "financial_user") { Clients = [Finance] },
        ],
        StorageSize = "100Gi",
        Resources = new(new("1", "2Gi"), new("4", "8Gi")),
        Administrators = [Erp.Components.BackupJob.PodsIn(Infra)],
    };

    public static RedisSpec Redis { get; } = new() { Clients = [Finance], Resources = new(new("250m", "512Mi"), new("1", "2Gi")) };

    public static KafkaSpec Kafka { get; } = new() { Clients = [Finance, Sales], Topics = [new("financial.transaction.posted", 6, 3)] };

    public static DataTierArgs HighlyAvailable(
        EnvironmentTier tier = EnvironmentTier.Production, PostgresSpec? postgres = null, RedisSpec? redis = null, KafkaSpec? kafka = null, ImageSource? images = null, DaprBroker? dapr = null) => new()
        {
            Context = TestStack.Context(tier),
            Mode = DataTierMode.HighlyAvailable,
            Postgres = postgres ?? Postgres,
            Redis = redis ?? Redis,
            Kafka = kafka ?? Kafka,
            Images = images ?? new ImageSource.PrivateMirror("123456789012.dkr.ecr.us-east-1.amazonaws.com/mirror"),
            Storage = new("gp3", CreateGp3: true),
            StrictZones = tier == EnvironmentTier.Production,
            Scraper = Prometheus,
            Dapr = dapr,
        };

    public static DataTierArgs Single(
        PostgresSpec? postgres = null, RedisSpec? redis = null, KafkaSpec? kafka = null, DaprBroker? dapr = null, EnvironmentTier tier = EnvironmentTier.Dev) => new()
        {
            Context = TestStack.Context(tier),
            Mode = DataTierMode.Single,
            Postgres = postgres ?? Postgres,
            Redis = redis ?? Redis,
            Kafka = kafka ?? Kafka,
            Scraper = Prometheus,
            Dapr = dapr,
        };
}

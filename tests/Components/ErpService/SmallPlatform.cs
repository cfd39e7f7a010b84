using System.Collections.Immutable;
using Erp.Components;
using Erp.Infra.Planning;
using Pulumi;
using Pulumi.Random;

namespace Erp.Tests.Components.ErpServices;

/// <summary>A few services as a stack of their own, with a data tier that is only said to be there.</summary>
internal sealed record SmallPlatform(params ImmutableArray<ServiceSpec> Services)
{
    public const string Namespace = "erp-prod";
    public const string InfraNamespace = "erp-infra";

    public static PodPeer Edge { get; } = (PodPeer)Peer.App("edge", "envoy");
    public static PodPeer Scraper { get; } = (PodPeer)Peer.App("monitoring", "prometheus");

    public Peer Admitted { get; init; } = Edge;
    public Rollout Rollout { get; init; } = Rollout.Rolling();
    public string Version { get; init; } = "1.0.0";
    public Scraping? Scraping { get; init; } = new(Scraper);
    public DaprSettings? Dapr { get; init; }
    public Placement Placement { get; init; } = new();
    public StorageClasses Storage { get; init; } = new("gp3", "efs");
    public ISettingsDialect Dialect { get; init; } = new PlainDialect();
    public IPodIdentitySource? Identities { get; init; }
    public string? PullSecret { get; init; }

    public static ServiceSpec Service(string name, params ImmutableArray<Use> uses) =>
        new(name) { Ports = [Port.Http(8000), Port.Grpc(50051), Port.Metrics(9091)], Uses = uses };

    public Task<Plan> PlanAsync() => TestStack.PlanAsync(Create);

    public void Create()
    {
        var context = TestStack.Context(EnvironmentTier.Production);
        var topology = Topology.Of(Services, Offers.Postgres | Offers.Redis | Offers.Kafka | Offers.Telemetry | Offers.Buckets);
        var directory = new ServiceDirectory(topology, context);
        var images = new ImageCatalog("registry.example.com/erp")
        {
            PullSecret = PullSecret,
            Versions = Services.Select(s => s.Image ?? s.Name).Distinct().ToImmutableSortedDictionary(n => n, _ => Version),
        };
        foreach (var spec in topology.Services)
            directory.Add(new ErpService(spec.Name, new()
            {
                Spec = spec,
                Context = context,
                Topology = topology,
                Images = images,
                Sources = [directory, new Stores()],
                Dialect = Dialect,
                Rollout = Rollout,
                Placement = Placement,
                Storage = Storage,
                Edge = Admitted,
                Scraping = Scraping,
                Dapr = Dapr,
                Identities = Identities,
            }));
    }
}

/// <summary>Answers for PostgreSQL, Redis, Kafka, the collector and a bucket.</summary>
internal sealed class Stores : IConnectionSource
{
    public static Endpoint Postgres { get; } = new(Peer.App(SmallPlatform.InfraNamespace, "postgres"), 5432);

    private readonly Lazy<RandomPassword> _password = new(() => new RandomPassword("store", new RandomPasswordArgs { Length = 32, Special = false }));

    public Connection? Connect(string service, Use use) => use switch
    {
        DatabaseUse database => new DatabaseConnection
        {
            Host = "postgres.erp-infra",
            Port = 5432,
            Database = database.Name,
            User = "user",
            Password = Output.Create("pw"),
            SslMode = "require",
            Endpoints = [Postgres],
        },
        CacheUse => new CacheConnection
        {
            Host = "redis.erp-infra",
            Port = 6379,
            Index = 0,
            User = "default",
            Password = Output.Create("pw"),
            MasterHost = "redis.erp-infra",
            MasterPort = 6379,
            Endpoints = [new(Peer.App(SmallPlatform.InfraNamespace, "redis"), 6379)],
        },
        TopicUse topic => new TopicConnection
        {
            BootstrapServers = "kafka-0:9092,kafka-1:9092,kafka-2:9092",
            Topic = topic.Name,
            SecurityProtocol = "SASL_PLAINTEXT",
            SaslMechanism = "SCRAM-SHA-256",
            User = service,
            Password = Output.Create("pw"),
            Endpoints = [new(Peer.App(SmallPlatform.InfraNamespace, "kafka"), 9092)],
        },
        TelemetryUse => new TelemetryConnection
        {
            OtlpGrpc = "http://collector.monitoring:4317",
            OtlpHttp = "http://collector.monitoring:4318",
            Endpoints = [new(Peer.App("monitoring", "collector"), 4317)],
        },
        BucketUse bucket => new BucketConnection
        {
            Bucket = bucket.Name,
            Name = Output.Create(bucket.Name),
            KeyArn = Output.Create("arn:aws:kms:us-east-1:123456789012:key/1"),
            Arn = Output.Create($"arn:aws:s3:::{bucket.Name}"),
            Region = "us-east-1",
            Endpoints = [new(Peer.Addresses("0.0.0.0/0"), 443)],
            After = [_password.Value],
        },
        _ => null,
    };
}

/// <summary>One setting a connection, named after its kind.</summary>
internal sealed class PlainDialect : ISettingsDialect
{
    public IEnumerable<Setting> Common(PlatformContext context, ServiceSpec service) => [new("APP_ENV", context.Environment)];

    public IEnumerable<Setting> SettingsFor(Connection connection, PlatformContext context, ServiceSpec service) => connection switch
    {
        DatabaseConnection database => [new("DATABASE_HOST", database.Host), new("DATABASE_PASSWORD", database.Password, IsSecret: true)],
        ServiceConnection other => [new($"{other.Service.ToUpperInvariant().Replace('-', '_')}_URL", other.Url)],
        BucketConnection bucket => [new("BUCKET", bucket.Name)],
        _ => [],
    };
}

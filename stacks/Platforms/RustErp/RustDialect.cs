using System.Globalization;
using Erp.Components;
using Pulumi;

namespace Erp.Stacks.Platforms.RustErp;

/// <summary>Twelve-factor names: one URL a store, credentials inside.</summary>
internal sealed class RustDialect : ISettingsDialect
{
    public IEnumerable<Setting> Common(PlatformContext context, ServiceSpec service) =>
    [
        new("APP_ENV", context.Environment),
        new("APP_HOST", "0.0.0.0"),
        new("APP_PORT", PortOf(service, Port.HttpName)),
        new("PROMETHEUS_METRICS_PORT", PortOf(service, Port.MetricsName)),
    ];

    public IEnumerable<Setting> SettingsFor(Connection connection, PlatformContext context, ServiceSpec service) => connection switch
    {
        DatabaseConnection db => [new("DATABASE_URL", Output.Format($"postgres://{db.User}:{db.Password}@{db.Host}:{db.Port}/{db.Database}?sslmode={db.SslMode}"), IsSecret: true)],
        CacheConnection redis => [new("REDIS_URL", Output.Format($"redis://{redis.User}:{redis.Password}@{redis.MasterHost}:{redis.MasterPort}/{redis.Index}"), IsSecret: true)],
        TopicConnection topic =>
        [
            new("KAFKA_BROKERS", topic.BootstrapServers),
            new("KAFKA_GROUP_ID", $"{service.Name}-{context.Tier.ShortName()}-group"),
            new($"KAFKA_TOPIC_{TopicName(topic.Topic)}", topic.Topic),
            new("KAFKA_SECURITY_PROTOCOL", topic.SecurityProtocol),
            new("KAFKA_SASL_MECHANISM", topic.SaslMechanism),
            new("KAFKA_SASL_USERNAME", topic.User),
            new("KAFKA_SASL_PASSWORD", topic.Password, IsSecret: true),
        ],
        ServiceConnection other => [new($"{Variable(other.Service)}_URL", other.Url)],
        BucketConnection bucket => [new($"S3_BUCKET_{Variable(bucket.Bucket)}", bucket.Name), new($"S3_REGION_{Variable(bucket.Bucket)}", bucket.Region)],
        TelemetryConnection telemetry => [new("OTEL_EXPORTER_OTLP_ENDPOINT", telemetry.OtlpGrpc), new("OTEL_SERVICE_NAME", service.Name)],
        _ => [],
    };

    // "financial.transaction.posted" is read as TRANSACTION_POSTED: the first part names the service that owns the topic.
    private static string TopicName(string topic) => string.Join('_', topic.Split('.').Skip(1)).ToUpperInvariant();

    private static string Variable(string dashed) => dashed.ToUpperInvariant().Replace('-', '_');

    private static string PortOf(ServiceSpec service, string name) => service.Ports.First(p => p.Name == name).Number.ToString(CultureInfo.InvariantCulture);
}

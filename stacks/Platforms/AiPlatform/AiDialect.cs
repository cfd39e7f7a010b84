using Erp.Components;
using Pulumi;

namespace Erp.Stacks.Platforms.AiPlatform;

/// <summary>The names that the page and the API of the AI platform read.</summary>
internal sealed class AiDialect : ISettingsDialect
{
    public IEnumerable<Setting> Common(PlatformContext context, ServiceSpec service) => [new("APP_ENV", context.Environment)];

    public IEnumerable<Setting> SettingsFor(Connection connection, PlatformContext context, ServiceSpec service) => connection switch
    {
        DatabaseConnection db => [new("DATABASE_URL", Output.Format($"postgresql://{db.User}:{db.Password}@{db.Host}:{db.Port}/{db.Database}?sslmode={db.SslMode}"), IsSecret: true)],
        CacheConnection redis => [new("REDIS_URL", Output.Format($"redis://{redis.User}:{redis.Password}@{redis.MasterHost}:{redis.MasterPort}/{redis.Index}"), IsSecret: true)],
        BucketConnection bucket => [new($"S3_BUCKET_{Variable(bucket.Bucket)}", bucket.Name), new($"S3_REGION_{Variable(bucket.Bucket)}", bucket.Region)],
        ServiceConnection other => [new("VITE_API_BASE_URL", other.Url)],
        TelemetryConnection telemetry => [new("OTEL_EXPORTER_OTLP_ENDPOINT", telemetry.OtlpGrpc), new("OTEL_SERVICE_NAME", service.Name)],
        _ => [],
    };

    private static string Variable(string dashed) => dashed.ToUpperInvariant().Replace('-', '_');
}

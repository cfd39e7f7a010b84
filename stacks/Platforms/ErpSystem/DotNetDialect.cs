using System.Globalization;
using Erp.Components;
using Pulumi;

namespace Erp.Stacks.Platforms.ErpSystem;

/// <summary>The names that .NET's configuration binds: two underscores separate levels. Passwords stand alone, so that connection strings can be read.</summary>
internal sealed class DotNetDialect : ISettingsDialect
{
    public IEnumerable<Setting> Common(PlatformContext context, ServiceSpec service) =>
    [
        new("ASPNETCORE_ENVIRONMENT", context.ApplicationEnvironment),
        new("ASPNETCORE_HTTP_PORTS", service.Ports[0].Number.ToString(CultureInfo.InvariantCulture)),
    ];

    public IEnumerable<Setting> SettingsFor(Connection connection, PlatformContext context, ServiceSpec service) => connection switch
    {
        DatabaseConnection db =>
        [
            new("ConnectionStrings__DefaultConnection", $"Host={db.Host};Port={db.Port};Database={db.Database};Username={db.User};SSL Mode={db.SslMode}"),
            new("DB_PASSWORD", db.Password, IsSecret: true),
        ],
        CacheConnection redis =>
        [
            new("Redis__Configuration", RedisText(redis)),
            new("REDIS_PASSWORD", redis.Password, IsSecret: true),
        ],
        ServiceConnection other => [new($"Services__{Pascal(other.Service.Split('-').SkipLast(1))}__Url", other.Url)],
        BucketConnection bucket =>
        [
            new($"Buckets__{Pascal(bucket.Bucket.Split('-'))}__Name", bucket.Name),
            new($"Buckets__{Pascal(bucket.Bucket.Split('-'))}__Region", bucket.Region),
        ],
        TelemetryConnection telemetry =>
        [
            new("OTEL_EXPORTER_OTLP_ENDPOINT", telemetry.OtlpGrpc),
            new("OTEL_SERVICE_NAME", service.Name),
        ],
        _ => [],
    };

    // StackExchange.Redis: with a service name it asks the Sentinels for the master.
    private static string RedisText(CacheConnection redis) =>
        $"{redis.Host}:{redis.Port},user={redis.User},defaultDatabase={redis.Index}" + (redis.MasterName is { } master ? $",serviceName={master}" : "");

    private static string Pascal(IEnumerable<string> words) => string.Concat(words.Select(w => char.ToUpperInvariant(w[0]) + w[1..]));
}

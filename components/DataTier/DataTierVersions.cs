using System.Collections.Immutable;

namespace Erp.Components;

/// <summary>Every chart and image of the data tier.</summary>
public static class DataTierVersions
{
    private const string BitnamiCharts = "oci://registry-1.docker.io/bitnamicharts";

    public static Chart PostgresHa { get; } = Chart.Oci($"{BitnamiCharts}/postgresql-ha", "16.3.2");
    public static Chart Redis { get; } = Chart.Oci($"{BitnamiCharts}/redis", "22.0.7");
    public static Chart Kafka { get; } = Chart.Oci($"{BitnamiCharts}/kafka", "32.4.3");

    /// <summary>The major version that the postgresql-ha chart runs.</summary>
    public const int PostgresMajor = 17;

    // The tags are the charts' own: only their home has moved.
    internal static BitnamiImage PostgresRepmgr { get; } = new("postgresql-repmgr", "17.6.0-debian-12-r2");
    internal static BitnamiImage Pgpool { get; } = new("pgpool", "4.6.3-debian-12-r0");
    internal static BitnamiImage PostgresExporter { get; } = new("postgres-exporter", "0.17.1-debian-12-r16");
    internal static BitnamiImage RedisServer { get; } = new("redis", "8.2.1-debian-12-r0");
    internal static BitnamiImage RedisSentinel { get; } = new("redis-sentinel", "8.2.1-debian-12-r0");
    internal static BitnamiImage RedisExporter { get; } = new("redis-exporter", "1.76.0-debian-12-r0");
    internal static BitnamiImage KafkaServer { get; } = new("kafka", "4.0.0-debian-12-r10");
    internal static BitnamiImage JmxExporter { get; } = new("jmx-exporter", "1.4.0-debian-12-r0");
    internal static BitnamiImage OsShell { get; } = new("os-shell", "12-debian-12-r51");
    internal static BitnamiImage Kubectl { get; } = new("kubectl", "1.33.4-debian-12-r0");

    private static readonly ImmutableDictionary<int, string> PostgresImages = new Dictionary<int, string>
    {
        [15] = "docker.io/library/postgres:15.14-alpine3.22",
        [17] = "docker.io/library/postgres:17.6-alpine3.22",
    }.ToImmutableDictionary();

    public static IEnumerable<int> PostgresMajors => PostgresImages.Keys.Order();

    /// <summary>Server and client of a major version: a client older than its server refuses to dump it.</summary>
    public static string PostgresImage(int major) => PostgresImages[major];

    public const string RedisImage = "docker.io/library/redis:7.4.6-alpine3.21";
    public const string KafkaImage = "docker.io/apache/kafka:4.1.0";
    public const string PostgresExporterImage = "quay.io/prometheuscommunity/postgres-exporter:v0.18.1";
    public const string RedisExporterImage = "docker.io/oliver006/redis_exporter:v1.76.0";
}

/// <summary>An image of Bitnami's catalogue, wherever that is taken from.</summary>
internal sealed record BitnamiImage(string Name, string Tag);

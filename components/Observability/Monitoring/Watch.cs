using System.Collections.Immutable;
using Erp.Components.Alerts;

namespace Erp.Components;

/// <summary>What is to be watched, read from what is to be built: nobody writes it down a second time.</summary>
public static class Watch
{
    public static MonitoredPlatform Over(PlatformContext context, IEnumerable<ServiceSpec> services, HttpDialect dialect, ObservabilitySettings settings)
    {
        ImmutableArray<ServiceSpec> specs = [.. services];
        return new()
        {
            Platform = context.Platform,
            Environment = context.Environment,
            Namespaces = [context.ApplicationNamespace, context.InfraNamespace, ObservabilityNames.Namespace],
            Services = [.. specs.Select(s => Service(s, context.ApplicationNamespace, dialect))],
            Slos = [.. specs.SelectMany(s => s.Slos.Select(slo => Slo.Of(s.Name, slo)))],
            Logs = settings.Logs is not null,
            Traces = settings.Traces is not null,
        };
    }

    /// <summary>With the data tier. Kafka's single node has no exporter, so there is nothing to see of it.</summary>
    public static MonitoredPlatform And(this MonitoredPlatform platform, DataTierArgs data)
    {
        var (ns, available) = (data.Context.InfraNamespace, data.Mode == DataTierMode.HighlyAvailable);
        return platform with
        {
            Postgres = data.Postgres is { } postgres ? new(ns) { Servers = available ? postgres.Replicas : 1, PgpoolDeployment = available ? PostgresHa.Pooler : null } : null,
            Redis = data.Redis is { } redis ? new(ns) { Nodes = available ? redis.Nodes : 1 } : null,
            Kafka = data.Kafka is { } kafka && available ? new(ns, kafka.Brokers) : null,
        };
    }

    /// <summary>With what the backups promise.</summary>
    public static MonitoredPlatform And(this MonitoredPlatform platform, MonitoredBackups? backups) => platform with { Backups = backups };

    /// <summary>With the edge, where its proxies run in the cluster: their pods are watched like all others.</summary>
    public static MonitoredPlatform And(this MonitoredPlatform platform, MonitoredEdge? edge) =>
        edge is null ? platform : platform with { Edge = edge, Namespaces = platform.Namespaces.Add(edge.Namespace) };

    private static MonitoredService Service(ServiceSpec spec, string @namespace, HttpDialect dialect) => spec.Metrics is { } port
        ? new(spec.Name, @namespace) { Http = dialect, MetricsPortNumber = port.Number }
        : new(spec.Name, @namespace) { Http = null };
}

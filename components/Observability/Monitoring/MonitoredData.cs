using System.Collections.Immutable;

namespace Erp.Components;

/// <summary>PostgreSQL as the postgres_exporter beside each server sees it.</summary>
public sealed record MonitoredPostgres(string Namespace)
{
    /// <summary>Servers, the primary among them. With one there is no replication to watch.</summary>
    public int Servers { get; init; } = 1;

    /// <summary>The pooler's Deployment, where one stands in front.</summary>
    public string? PgpoolDeployment { get; init; }
}

/// <summary>Redis as the redis_exporter beside each node sees it.</summary>
public sealed record MonitoredRedis(string Namespace)
{
    /// <summary>Nodes, the master among them. With one there is no failover to watch.</summary>
    public int Nodes { get; init; } = 1;
}

/// <summary>Kafka as the chart's JMX exporter beside each node sees it.</summary>
public sealed record MonitoredKafka(string Namespace, int Brokers);

/// <summary>The backups that were promised.</summary>
public sealed record MonitoredBackups(string Namespace, ImmutableArray<string> CronJobs)
{
    /// <summary>How old the newest success may be: the interval of the schedule, and time for the job itself.</summary>
    public TimeSpan MaxAge { get; init; } = TimeSpan.FromHours(26);

    /// <summary>The CronJob that restores the newest backup to see whether it can be done.</summary>
    public string? DrillCronJob { get; init; }

    public TimeSpan DrillMaxAge { get; init; } = TimeSpan.FromDays(8);

    /// <summary>The replication slot that the continuous backup reads, where there is one.</summary>
    public string? WalSlot { get; init; }
}

/// <summary>The proxy at the edge whose metrics are read.</summary>
public enum EdgeProxy
{
    Envoy,
    Nginx,
}

public sealed record MonitoredEdge(EdgeProxy Proxy, string Namespace);

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

/// <summary>
/// What was promised: that a backup of this kind (<see cref="Daily"/>, <see cref="Base"/>, ...) is never older than so long.
/// The exporter beside PostgreSQL reads the notes that backups leave once they have been proven.
/// </summary>
public sealed record BackupPromise(string Kind, string Database, TimeSpan MaxAge)
{
    public const string Daily = DailyBackup.Kind;
    public const string Base = ContinuousBackup.BaseKind;
    public const string Redis = "redis";

    /// <summary>The continuous backup: its age is that of the newest write that is safe.</summary>
    public const string Wal = ContinuousBackup.WalKind;

    /// <summary>The database of a backup that holds all of them.</summary>
    public const string Everything = "*";

    /// <summary>A restore that was tried out.</summary>
    public const string Drill = RestoreDrill.Kind;
}

/// <summary>The backups that were promised.</summary>
public sealed record MonitoredBackups(string Namespace, ImmutableArray<BackupPromise> Promises)
{
    /// <summary>The CronJobs whose failed runs are worth a look, before the promise is broken.</summary>
    public ImmutableArray<string> CronJobs { get; init; } = [];

    /// <summary>The replication slot that the continuous backup reads, where there is one.</summary>
    public string? WalSlot { get; init; }
}

/// <summary>The proxy at the edge whose metrics are read.</summary>
public enum EdgeProxy
{
    Envoy,
    Traefik,
    Nginx,
}

/// <summary>The edge as its proxies see it, which run in this namespace.</summary>
public sealed record MonitoredEdge(EdgeProxy Proxy, string Namespace);

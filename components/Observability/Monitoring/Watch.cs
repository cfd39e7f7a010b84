using System.Collections.Immutable;
using Erp.Components.Alerts;

namespace Erp.Components;

/// <summary>What is to be watched, read from what is to be built: nobody writes it down a second time.</summary>
public static class Watch
{
    private static readonly TimeSpan Daily = TimeSpan.FromHours(26);
    private static readonly TimeSpan Weekly = TimeSpan.FromDays(8);

    public static MonitoredPlatform Over(PlatformContext context, IEnumerable<ServiceSpec> services, HttpDialect dialect, ObservabilitySettings settings)
    {
        ImmutableArray<ServiceSpec> specs = [.. services];
        return new()
        {
            Platform = context.Platform,
            Environment = context.Environment,
            Namespaces = [context.ApplicationNamespace, context.InfraNamespace],
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

    /// <summary>With the backups, of which <paramref name="name"/> is the component's name.</summary>
    public static MonitoredPlatform And(this MonitoredPlatform platform, string name, BackupJobArgs backups) => backups.Mode == BackupMode.None ? platform : platform with
    {
        Backups = new(backups.Context.InfraNamespace, [.. Promises(backups)])
        {
            CronJobs = [name],
            WalSlot = backups.Mode == BackupMode.Continuous ? ContinuousBackup.Slot : null,
        },
    };

    private static IEnumerable<BackupPromise> Promises(BackupJobArgs backups)
    {
        foreach (var database in backups.Databases)
        {
            yield return new(BackupPromise.Daily, database, Daily);
            yield return new(BackupPromise.Drill, database, Weekly);
        }
        if (backups.Redis is { } redis) yield return new(BackupPromise.Redis, redis.Name, Daily);
        if (backups.Mode != BackupMode.Continuous) yield break;
        yield return new(BackupPromise.Base, BackupPromise.Everything, Daily);
        yield return new(BackupPromise.Wal, BackupPromise.Everything, backups.RecoveryPoint);
    }

    private static MonitoredService Service(ServiceSpec spec, string @namespace, HttpDialect dialect) => spec.Metrics is { } port
        ? new(spec.Name, @namespace) { Http = dialect, MetricsPortNumber = port.Number }
        : new(spec.Name, @namespace) { Http = null };
}

using System.Collections.Immutable;

namespace Erp.Components.Alerts;

/// <summary>Every rule of a stack, from what is watched in it.</summary>
public static class PlatformRules
{
    public static ImmutableArray<RuleGroup> Of(MonitoredPlatform platform) =>
    [
        .. new[]
        {
            RuleGroup.Of("erp-services", ServiceAlerts.Of(platform)),
            RuleGroup.Of("erp-workloads", WorkloadAlerts.Of(platform)),
            RuleGroup.Of("erp-cluster", ClusterAlerts.Of(platform)),
            RuleGroup.Of("erp-postgres", platform.Postgres is { } postgres ? PostgresAlerts.Of(postgres) : []),
            RuleGroup.Of("erp-redis", platform.Redis is { } redis ? RedisAlerts.Of(redis) : []),
            RuleGroup.Of("erp-kafka", platform.Kafka is { } kafka ? KafkaAlerts.Of(kafka) : []),
            RuleGroup.Of("erp-backups", platform.Backups is { } backups ? BackupAlerts.Of(backups) : []),
            RuleGroup.Of("erp-edge", platform.Edge is { } edge ? EdgeAlerts.Of(edge) : []),
            RuleGroup.Of("erp-monitoring", StackAlerts.Of(platform)),
        }.Where(group => !group.Rules.IsEmpty),
        .. SloRules.Of(platform),
    ];

    public static IEnumerable<AlertRule> Alerts(MonitoredPlatform platform) => Of(platform).SelectMany(group => group.Rules).OfType<AlertRule>();
}

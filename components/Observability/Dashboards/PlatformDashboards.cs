using System.Collections.Immutable;

namespace Erp.Components.Dashboards;

/// <summary>Every dashboard of a stack, from what is watched in it.</summary>
public static class PlatformDashboards
{
    public static ImmutableArray<Dashboard> Of(MonitoredPlatform platform) =>
    [
        .. new[]
        {
            OverviewDashboard.Of(platform),
            ServiceDashboard.Of(platform),
            platform.Postgres is { } postgres ? PostgresDashboard.Of(postgres) : null,
            platform.Redis is { } redis ? RedisDashboard.Of(redis) : null,
            platform.Kafka is { } kafka ? KafkaDashboard.Of(kafka) : null,
            platform.Backups is { } backups ? BackupDashboard.Of(backups) : null,
            platform.Edge is { } edge ? EdgeDashboard.Of(edge) : null,
        }.OfType<Dashboard>(),
    ];
}

using Erp.Components;
using Erp.Components.Alerts;

namespace Erp.Tests.Components.Observability;

/// <summary>The three platforms, as small and as big as the environments make them, to hold rules and dashboards against.</summary>
public static class WatchedPlatforms
{
    /// <summary>Everything that can be watched, in one platform: each alert there is has a rule here.</summary>
    public static MonitoredPlatform Complete { get; } = new()
    {
        Platform = "rust-erp",
        Environment = "production",
        Namespaces = ["erp-prod", "erp-infra"],
        Services = [new("financial", "erp-prod"), new("sales", "erp-prod"), new("frontend", "erp-prod") { Http = null }],
        Slos = [Slo.Availability("sales", 99.9), Slo.Latency("sales", 99, TimeSpan.FromSeconds(0.5)), Slo.Latency("financial", 99, TimeSpan.FromSeconds(1))],
        Postgres = new("erp-infra") { Servers = 3, PgpoolDeployment = "postgres-ha-postgresql-ha-pgpool" },
        Redis = new("erp-infra") { Nodes = 3 },
        Kafka = new("erp-infra", 3),
        Backups = new("erp-infra",
        [
            new(BackupPromise.Daily, "financial_db", TimeSpan.FromHours(26)),
            new(BackupPromise.Wal, "*", TimeSpan.FromMinutes(5)),
            new(BackupPromise.Drill, "financial_db", TimeSpan.FromDays(8)),
        ])
        {
            CronJobs = ["backup-daily"],
            WalSlot = "backup",
        },
        Edge = new(EdgeProxy.Envoy, "erp-edge"),
        Logs = true,
        Traces = true,
    };

    public static TheoryData<string> Names { get; } = [.. All().Keys];

    public static Dictionary<string, MonitoredPlatform> All() => Platforms()
        .SelectMany(_ => Enum.GetValues<EnvironmentTier>(), (platform, tier) => In(platform, tier))
        .Append(Complete with { Platform = "complete" })
        .Append(Complete with { Platform = "complete behind an older nginx", Edge = new(EdgeProxy.Nginx, "ingress-nginx") })
        .ToDictionary(p => $"{p.Platform} in {p.Environment}");

    private static IEnumerable<MonitoredPlatform> Platforms() =>
    [
        new()
        {
            Platform = "erp-system", Environment = "", Namespaces = ["erp-prod", "erp-infra"],
            Services = [.. from name in new[] { "gateway", "finance", "inventory", "sales", "procurement", "production", "identity", "reporting" }
                           select new MonitoredService(name, "erp-prod") { Http = HttpDialect.OpenTelemetry }],
            Slos = [Slo.Availability("gateway", 99.9)],
            Postgres = new("erp-infra"), Redis = new("erp-infra"),
            Edge = new(EdgeProxy.Envoy, "erp-edge"),
        },
        Complete,
        new()
        {
            Platform = "ai-platform", Environment = "", Namespaces = ["ai-platform"],
            Services = [new("frontend", "ai-platform") { Http = null }, new("backend", "ai-platform")],
            Postgres = new("ai-platform"), Redis = new("ai-platform"),
            Edge = new(EdgeProxy.Traefik, "erp-edge"),
        },
    ];

    private static MonitoredPlatform In(MonitoredPlatform platform, EnvironmentTier tier)
    {
        var available = tier >= EnvironmentTier.Staging;
        return platform with
        {
            Environment = tier.ToString().ToLowerInvariant(),
            Slos = available ? platform.Slos : [],
            Postgres = platform.Postgres! with { Servers = available ? 3 : 1, PgpoolDeployment = available ? "postgres-ha-postgresql-ha-pgpool" : null },
            Redis = platform.Redis! with { Nodes = available ? 3 : 1 },
            Backups = available ? new(platform.Postgres!.Namespace, [new(BackupPromise.Daily, "erp", TimeSpan.FromHours(26))]) { CronJobs = ["backup-daily"] } : null,
            Logs = tier >= EnvironmentTier.Test,
            Traces = available,
        };
    }
}

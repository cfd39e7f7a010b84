using Erp.Components;
using Erp.Components.Alerts;
using Erp.Components.Dashboards;
using Erp.Stacks.Configuration;
using Erp.Stacks.Platforms;
using Erp.Stacks.Profiles;
using Erp.Tests.RealServers;

namespace Erp.Tests.Components.Observability.Monitoring;

/// <summary>What is watched follows from what the shipped platforms declare.</summary>
public class WatchTests
{
    [Fact]
    public void Services_with_a_metrics_port_are_scraped_and_the_others_watched_through_their_deployment()
    {
        var services = Platform(PlatformName.AiPlatform, EnvironmentTier.Production).Services.ToDictionary(s => s.Name);

        Assert.All(PlatformCatalog.Of(PlatformName.AiPlatform).Services, spec => Assert.Equal(spec.Metrics is not null, services[spec.Name].Http is not null));
    }

    [Fact]
    public void The_objectives_of_a_declaration_are_watched() =>
        Assert.Contains(Platform(PlatformName.RustErp, EnvironmentTier.Production).Slos, slo => slo is { Service: "financial-service", Objective: 99.9, Kind: "availability" });

    [Theory]
    [InlineData(EnvironmentTier.Dev, 1, 1, null)]
    [InlineData(EnvironmentTier.Production, 3, 3, 3)]
    public void Replication_is_watched_where_there_is_any(EnvironmentTier tier, int servers, int nodes, int? brokers)
    {
        var platform = Platform(PlatformName.RustErp, tier);

        Assert.Equal(servers, platform.Postgres!.Servers);
        Assert.Equal(nodes, platform.Redis!.Nodes);
        Assert.Equal(brokers, platform.Kafka?.Brokers);
        Assert.Equal(servers > 1, PlatformRules.Alerts(platform).Any(a => a.Name == "PostgresSplitBrain"));
    }

    [Theory]
    [InlineData(BackupMode.Daily, "daily financial_db, drill financial_db, redis redis-ha")]
    [InlineData(BackupMode.Continuous, "base *, daily financial_db, drill financial_db, redis redis-ha, wal *")]
    public async Task Every_promise_of_the_backups_is_watched_and_every_job_that_could_break_it(BackupMode mode, string promises)
    {
        MonitoredPlatform? watched = null;
        var plan = await TestStack.PlanAsync(() =>
        {
            var context = TestStack.Context(EnvironmentTier.Production);
            var data = new Erp.Components.DataTier("data", new() { Context = context, Mode = DataTierMode.HighlyAvailable, Postgres = new(), Redis = new(), Images = new ImageSource.BitnamiLegacy(true) });
            var args = new BackupJobArgs
            {
                Context = context,
                Mode = mode,
                Target = new() { Bucket = "erp-backups", Region = "us-east-1" },
                Server = data.Postgres!.Server,
                Redis = data.Redis!.Server,
                Databases = ["financial_db"],
            };
            watched = Platform(PlatformName.RustErp, EnvironmentTier.Production).And(new Erp.Components.BackupJob("backup", args).Monitored);
        });

        Assert.Equal(promises, string.Join(", ", watched!.Backups!.Promises.Select(p => $"{p.Kind} {p.Database}").Order()));
        Assert.Equal(mode == BackupMode.Continuous, PlatformRules.Alerts(watched).Any(a => a.Name == "BackupDataTooOld"));
        Assert.NotEmpty(plan.Of("CronJob"));
        Assert.All(plan.Of("CronJob"), job =>
            Assert.Matches($"^({string.Join('|', watched.Backups.CronJobs)})-.+$", $"{job.TextAt("metadata.name")}-29401"));
    }

    [RealServerFact("promtool")]
    public void The_rules_of_every_shipped_platform_in_every_environment_are_valid()
    {
        var folder = Directory.CreateTempSubdirectory("erp-rules-");
        try
        {
            List<string> files = [];
            foreach (var name in Enum.GetValues<PlatformName>())
                foreach (var tier in Enum.GetValues<EnvironmentTier>())
                {
                    files.Add(Path.Combine(folder.FullName, $"{name}-{tier}.yaml"));
                    File.WriteAllText(files[^1], MonitoringFiles.Of(Platform(name, tier)).Single(f => f.Path == MonitoringFiles.Rules).Text);
                }
            Command.Run("promtool", ["check", "rules", .. files]);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void Every_dashboard_is_a_file_of_its_own()
    {
        var platform = Platform(PlatformName.ErpSystem, EnvironmentTier.Production);

        Assert.Equal(PlatformDashboards.Of(platform).Select(d => $"grafana/{d.Uid}.json").Append(MonitoringFiles.Rules).Order(), MonitoringFiles.Of(platform).Select(f => f.Path).Order());
    }

    private static MonitoredPlatform Platform(PlatformName name, EnvironmentTier tier)
    {
        var platform = PlatformCatalog.Of(name);
        var context = TestStack.Context(tier) with { Platform = platform.Name, ApplicationNamespace = platform.NamespaceIn(tier) };
        return Watch.Over(context, platform.Services, HttpDialect.Convention, EnvironmentProfile.Of(tier).Observability).And(new DataTierArgs
        {
            Context = context,
            Mode = tier < EnvironmentTier.Staging ? DataTierMode.Single : DataTierMode.HighlyAvailable,
            Postgres = platform.Offers.HasFlag(Offers.Postgres) ? new() : null,
            Redis = platform.Offers.HasFlag(Offers.Redis) ? new() : null,
            Kafka = platform.Offers.HasFlag(Offers.Kafka) ? new() : null,
        });
    }
}

using Erp.Components;
using Erp.Components.Dashboards;
using Erp.Tests.RealServers;

namespace Erp.Tests.Components.Observability.Live;

/// <summary>The rules in a real Prometheus, an hour a minute.</summary>
public class LiveAlertTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private static readonly MonitoredPlatform Platform = new()
    {
        Platform = "erp-system",
        Environment = "production",
        Namespaces = ["erp-prod"],
        Services = [new("gateway", "erp-prod") { Http = HttpDialect.OpenTelemetry }, new("sales", "erp-prod")],
        Slos = [Erp.Components.Alerts.Slo.Availability("gateway", 99.9), Erp.Components.Alerts.Slo.Availability("sales", 99.9)],
    };

    [RealServerFact(PrometheusServer.Program)]
    public async Task A_burst_of_errors_raises_the_alarm_about_the_service_that_fails_and_no_other()
    {
        await using var gateway = Exporter.OpenTelemetry();
        await using var sales = Exporter.Convention();
        await using var prometheus = await PrometheusServer.Start(
            Platform, PrometheusServer.Job(Platform.Services[0], gateway.Port), PrometheusServer.Job(Platform.Services[1], sales.Port));
        await Eventually.Holds("both services have an error ratio", async () => await prometheus.Series("slo:errors:ratio_rate5m == 0") == 2, Patience);
        Assert.Empty(await prometheus.Firing("HighErrorRate"));
        Assert.Empty(await prometheus.Firing("SloBudgetBurnsFast"));

        gateway.FailingPercent = 20;
        await Eventually.Holds("HighErrorRate fires", async () => (await prometheus.Firing("HighErrorRate")).Contains("gateway"), Patience);
        await Eventually.Holds("the burn alert fires", async () => (await prometheus.Firing("SloBudgetBurnsFast")).Contains("gateway"), Patience);
        Assert.Equal(["gateway"], await prometheus.Firing("HighErrorRate"));
        Assert.Equal(["gateway"], await prometheus.Firing("SloBudgetBurnsFast"));

        gateway.FailingPercent = 0;
        await Eventually.Holds("HighErrorRate ends", async () => (await prometheus.Firing("HighErrorRate")).Count == 0, Patience);
    }

    [RealServerFact(PrometheusServer.Program)]
    public async Task A_service_that_vanishes_is_down()
    {
        await using var gateway = Exporter.OpenTelemetry();
        var sales = Exporter.Convention();
        await using var prometheus = await PrometheusServer.Start(
            Platform, PrometheusServer.Job(Platform.Services[0], gateway.Port), PrometheusServer.Job(Platform.Services[1], sales.Port));
        await Eventually.Holds("both services are up", async () => await prometheus.Series("up == 1") == 2 && (await prometheus.Firing("ServiceDown")).Count == 0, Patience);

        await sales.DisposeAsync();

        await Eventually.Holds("ServiceDown fires", async () => (await prometheus.Firing("ServiceDown")).SequenceEqual(["sales"]), Patience);
    }

    [RealServerFact(PrometheusServer.Program)]
    public async Task Annotated_pods_are_scraped_where_they_ask_for_it_and_get_the_labels_of_a_service()
    {
        await using var sales = Exporter.Convention();
        var steps = AnnotatedPods.Steps(["erp-infra"]);
        (string, string)[] labels = [("annotation_prometheus_io_scrape", "true"), ("label_app_kubernetes_io_name", "sales"), ("label_app_kubernetes_io_version", "1.4.0")];
        await using var prometheus = await PrometheusServer.Start(Platform,
            PrometheusServer.Pod("erp-prod", "sales-1", sales.Port, steps, labels),
            PrometheusServer.Pod("erp-prod", "quiet-1", sales.Port, steps),
            PrometheusServer.Pod("erp-infra", "redis-0", sales.Port, steps, labels));

        const string wanted = "up{namespace=\"erp-prod\",pod=\"sales-1\",app=\"sales\",version=\"1.4.0\"} == 1";
        await Eventually.Holds("the pod that asks for it is scraped", async () => await prometheus.Series(wanted) == 1, Patience);
        Assert.Equal(1, await prometheus.Series("up"));
    }

    [RealServerFact(PrometheusServer.Program)]
    public async Task Prometheus_understands_every_query_of_every_dashboard()
    {
        await using var gateway = Exporter.OpenTelemetry();
        await using var prometheus = await PrometheusServer.Start(Platform, PrometheusServer.Job(Platform.Services[0], gateway.Port));

        foreach (var dashboard in WatchedPlatforms.All().Values.SelectMany(p => PlatformDashboards.Of(p)))
            foreach (var query in dashboard.Panels.Where(p => p.Kind != PanelKind.Logs).SelectMany(p => p.Queries).Distinct())
                await prometheus.Series(query.Expression.Replace("$app", "gateway", StringComparison.Ordinal));

        var requests = PlatformDashboards.Of(Platform).Single(d => d.Uid == "erp-service").Panels.First().Queries.Single().Expression;
        await Eventually.Holds("the service's dashboard shows its traffic", async () => await prometheus.Series(requests.Replace("$app", "gateway", StringComparison.Ordinal)) == 2, Patience);
    }

    [RealServerFact(PrometheusServer.Program)]
    public async Task Prometheus_exports_what_the_catalogue_says_of_it()
    {
        await using var prometheus = await PrometheusServer.Start(Platform);
        var metrics = await prometheus.OwnMetrics();

        // ALERTS is not exported but kept by the rules themselves.
        Assert.All(MetricCatalog.ByExporter["prometheus"].Where(m => m != "ALERTS"), name => Assert.Contains($"\n{name}{{", metrics));
    }
}

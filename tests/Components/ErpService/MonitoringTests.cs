using Erp.Components;

namespace Erp.Tests.Components.ErpServices;

public sealed class MonitoringTests
{
    private static ServiceSpec Sales => SmallPlatform.Service("sales-service");

    [Fact]
    public async Task A_monitor_finds_the_metrics_port_and_tells_service_version_and_track_apart()
    {
        var monitor = (await new SmallPlatform(Sales).PlanAsync()).Single("ServiceMonitor", "sales-service");

        Assert.Equal("metrics", monitor.TextAt("spec.endpoints.0.port"));
        Assert.Equal("sales-service", monitor.TextAt("spec.selector.matchExpressions.0.values.0"));
        Assert.Equal(["app", "version", "track"], monitor.At("spec.endpoints.0.relabelings")!.AsArray().Select(r => (string)r!["targetLabel"]!));
        Assert.Equal("__meta_kubernetes_pod_label_erp_io_track", monitor.TextAt("spec.endpoints.0.relabelings.2.sourceLabels.0"));
    }

    [Fact]
    public async Task A_framework_is_brought_to_the_names_that_rules_and_rollouts_ask_for()
    {
        var scraping = new Scraping(SmallPlatform.Scraper) { Dialect = HttpDialect.OpenTelemetry };

        var monitor = (await new SmallPlatform(Sales) { Scraping = scraping }.PlanAsync()).Single("ServiceMonitor", "sales-service");

        Assert.Equal(HttpConvention.Requests, monitor.TextAt("spec.endpoints.0.metricRelabelings.0.replacement"));
        Assert.Equal("labeldrop", monitor.TextAt("spec.endpoints.0.metricRelabelings.3.action"));
    }

    [Fact]
    public async Task Annotations_take_the_place_of_the_monitor_where_asked()
    {
        var plan = await new SmallPlatform(Sales) { Scraping = new(SmallPlatform.Scraper, ByAnnotation: true) }.PlanAsync();
        var annotations = plan.Single("Deployment", "sales-service").At("spec.template.metadata.annotations")!;

        Assert.Empty(plan.Of("ServiceMonitor"));
        Assert.Equal(("true", "9091", "/metrics"), ((string?)annotations["prometheus.io/scrape"], (string?)annotations["prometheus.io/port"], (string?)annotations["prometheus.io/path"]));
    }

    [Fact]
    public async Task Without_a_scraper_or_metrics_nothing_is_asked()
    {
        Assert.Empty((await new SmallPlatform(Sales) { Scraping = null }.PlanAsync()).Of("ServiceMonitor"));
        Assert.Empty((await new SmallPlatform(Sales with { Ports = [Port.Http(8000)] }).PlanAsync()).Of("ServiceMonitor"));
    }
}

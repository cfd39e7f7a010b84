using Erp.Components;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.KubernetesCrds.Monitoring.V1;

namespace Erp.Tests.Components.Observability.Monitoring;

public class ServiceScrapeTests
{
    [Fact]
    public async Task A_scrape_gives_the_labels_that_rules_are_built_on_and_translates_the_dialect()
    {
        var plan = await TestStack.PlanAsync(() => _ = new ServiceMonitor("sales", new ServiceMonitorArgs
        {
            Metadata = new ObjectMetaArgs { Name = "sales" },
            Spec = new ServiceMonitorSpecArgs { Selector = new LabelSelectorArgs(), Endpoints = { ServiceScrape.Endpoint(HttpDialect.OpenTelemetry) } },
        }));

        var endpoint = plan.Of("ServiceMonitor").Single().At("spec.endpoints.0")!;
        Assert.Equal("15s", endpoint["interval"]!.ToString());
        Assert.Equal(["app", "version", "track"], endpoint["relabelings"]!.AsArray().Select(r => r!["targetLabel"]!.ToString()));
        Assert.Equal(["http_requests_total", "http_request_duration_seconds_bucket", "status"],
            endpoint["metricRelabelings"]!.AsArray().Where(r => r!["replacement"] is { } && r["action"]!.ToString() == "replace")
                .Select(r => r!["targetLabel"]!.ToString() == "__name__" ? r["replacement"]!.ToString() : r["targetLabel"]!.ToString()));
    }
}

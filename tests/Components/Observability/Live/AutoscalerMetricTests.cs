using System.Text.Json.Nodes;
using Erp.Components;
using Erp.Infra.Planning;
using Erp.Tests.RealServers;
using Erp.Tests.Stacks;

namespace Erp.Tests.Components.Observability.Live;

/// <summary>The way of an autoscaler's metric: what the service's own monitor makes of a scrape is what the adapter's rule asks Prometheus for.</summary>
public class AutoscalerMetricTests
{
    private const string Service = "financial-service";

    [Fact]
    public async Task Every_metric_of_pods_that_an_autoscaler_asks_for_is_one_that_the_adapter_gives()
    {
        var plan = await ShippedStacks.PlanAsync("rust-erp", "production");

        var asked = plan.Of("HorizontalPodAutoscaler").SelectMany(h => h.At("spec.metrics")!.AsArray()).Where(m => m!["type"]!.ToString() == "Pods").Select(m => m!["pods"]!["metric"]!["name"]!.ToString());

        Assert.Equal(["http_requests_per_second"], asked.Distinct());
        Assert.Equal("http_requests_per_second", Rule(plan)["name"]!["as"]!.ToString());
    }

    [RealServerFact(PrometheusServer.Program)]
    public async Task The_adapters_question_is_answered_with_the_rate_of_each_pod()
    {
        var plan = await ShippedStacks.PlanAsync("rust-erp", "production");
        await using var one = Exporter.Convention();
        await using var two = Exporter.Convention();
        await using var prometheus = await PrometheusServer.Start(WatchedPlatforms.Complete, Discovered(plan, "financial-service-1", one.Port), Discovered(plan, "financial-service-2", two.Port));

        var rule = Rule(plan);
        await Eventually.Holds("the adapter sees the series", async () => await prometheus.Series(rule["seriesQuery"]!.ToString()) > 0, TimeSpan.FromSeconds(60));
        // As the adapter fills in the question of an autoscaler about two pods.
        var question = rule["metricsQuery"]!.ToString().Replace("<<.GroupBy>>", "pod").Replace("<<.Series>>", HttpConvention.Requests)
            .Replace("<<.LabelMatchers>>", "namespace=\"erp-prod\",pod=~\"financial-service-1|financial-service-2\"");

        await Eventually.Holds("each pod has a rate", async () => await prometheus.Series($"({question}) > 0") == 2, TimeSpan.FromSeconds(60));
        Assert.Equal(0, await prometheus.Series(question.Replace("erp-prod", "erp-test")));
    }

    private static JsonNode Rule(Plan plan) => Assert.Single(plan.Of("Release").Single(r => r.TextAt("name") == "prometheus-adapter").At("values.rules.custom")!.AsArray())!;

    /// <summary>A pod as the discovery of Kubernetes shows it, under the steps of the operator and those of the service's monitor.</summary>
    private static YamlMap Discovered(Plan plan, string pod, int port)
    {
        var endpoint = plan.Single("ServiceMonitor", Service).At("spec.endpoints.0")!;
        Relabeling[] operators = [Relabeling.Copy("__meta_kubernetes_namespace", "namespace"), Relabeling.Copy("__meta_kubernetes_pod_name", "pod")];
        return PrometheusServer.Job(pod, port, [.. operators.Concat(Steps(endpoint["relabelings"]))], Steps(endpoint["metricRelabelings"]),
            ("__meta_kubernetes_namespace", "erp-prod"), ("__meta_kubernetes_pod_name", pod), ("__meta_kubernetes_pod_label_app_kubernetes_io_name", Service));
    }

    private static IEnumerable<Relabeling> Steps(JsonNode? steps) => (steps?.AsArray() ?? []).Select(s => new Relabeling(
        [.. (s!["sourceLabels"]?.AsArray() ?? []).Select(l => l!.ToString())], s["regex"]!.ToString(), s["targetLabel"]?.ToString(), s["replacement"]?.ToString(), s["action"]!.ToString()));
}

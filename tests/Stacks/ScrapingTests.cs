using System.Text.Json.Nodes;
using Erp.Infra.Planning;
using Erp.Tests.Components;

namespace Erp.Tests.Stacks;

/// <summary>Whatever a stack installs that exports metrics is asked for them, and lets Prometheus in.</summary>
public class ScrapingTests
{
    private const string Monitoring = "erp-monitoring";

    [Theory]
    [InlineData("erp-system", "production", "aws-load-balancer-controller", "cert-manager", "cluster-autoscaler", "dapr", "dapr-sidecars", "envoy", "envoy-gateway", "jaeger")]
    [InlineData("erp-system", "dev", "cert-manager", "dapr", "dapr-sidecars", "envoy", "envoy-gateway")]
    [InlineData("rust-erp", "production", "aws-load-balancer-controller", "cert-manager", "cluster-autoscaler", "envoy", "envoy-gateway", "jaeger", "vertical-pod-autoscaler")]
    [InlineData("ai-platform", "test", "aws-load-balancer-controller", "cert-manager", "cluster-autoscaler", "envoy", "envoy-gateway")]
    public async Task What_brings_no_monitor_of_its_own_gets_one(string platform, string stack, params string[] names) =>
        Assert.Equal(names, (await ShippedStacks.PlanAsync(platform, stack)).Of("PodMonitor").Select(m => m.TextAt("metadata.name")).Order());

    [Theory]
    [MemberData(nameof(ShippedStacks.All), MemberType = typeof(ShippedStacks))]
    public async Task Prometheus_may_go_to_every_port_that_a_monitor_names_and_is_let_in_there(string platform, string stack)
    {
        var plan = await ShippedStacks.PlanAsync(platform, stack);
        var prometheus = plan.Single("NetworkPolicy", "observability-prometheus-traffic");

        Assert.All(plan.Of("PodMonitor"), monitor =>
        {
            var ns = monitor.TextAt("spec.namespaceSelector.matchNames.0")!;
            Assert.All(monitor.At("spec.podMetricsEndpoints")!.AsArray(), endpoint =>
            {
                var port = endpoint!["portNumber"]!.ToString();
                Assert.Equal("15s", endpoint["interval"]!.ToString());
                Assert.True(Rules(prometheus, "egress", "to", port).Any(peer => Leads(peer, ns, monitor.At("spec.selector.matchLabels"))), $"Prometheus may not go to {monitor.Name} on {port}.");
                Assert.True(plan.Of("NetworkPolicy").Where(p => p.TextAt("metadata.namespace") == ns && Covers(p, monitor))
                    .Any(p => Rules(p, "ingress", "from", port).Any(peer => Leads(peer, Monitoring, new JsonObject { ["app.kubernetes.io/name"] = "prometheus" }))), $"{monitor.Name} does not let Prometheus in on {port}.");
            });
        });
    }

    [Theory]
    [MemberData(nameof(ShippedStacks.All), MemberType = typeof(ShippedStacks))]
    public async Task Nothing_that_has_a_monitor_is_scraped_again_by_annotation(string platform, string stack)
    {
        var plan = await ShippedStacks.PlanAsync(platform, stack);
        var left = plan.Of("Release").Single(r => r.TextAt("name") == "kube-prometheus-stack").At("values.prometheus.prometheusSpec.additionalScrapeConfigs.0.relabel_configs")!.AsArray()
            .Single(step => step!["action"]!.ToString() == "drop" && step["source_labels"]![0]!.ToString() == "__meta_kubernetes_namespace")!["regex"]!.ToString().Split('|');

        Assert.All(plan.Of("PodMonitor").Where(m => m.TextAt("metadata.name") != "dapr-sidecars"), m => Assert.Contains(m.TextAt("spec.namespaceSelector.matchNames.0"), left));
        Assert.DoesNotContain(plan.Outputs["namespaces"]!["application"]!.ToString(), left);
    }

    // A policy without labels is for every pod of its namespace; the sidecars' is each service's own.
    private static bool Covers(PlannedResource policy, PlannedResource monitor) =>
        monitor.At("spec.selector.matchLabels") is not JsonObject wanted || policy.At("spec.podSelector.matchLabels") is JsonObject labels && labels.All(l => wanted[l.Key]?.ToString() == l.Value!.ToString());

    private static IEnumerable<JsonNode> Rules(PlannedResource policy, string direction, string side, string port) =>
        (policy.At($"spec.{direction}")?.AsArray() ?? []).Where(rule => rule!["ports"]!.AsArray().Any(p => p!["port"]!.ToString() == port)).SelectMany(rule => rule![side]!.AsArray()).OfType<JsonNode>();

    private static bool Leads(JsonNode peer, string @namespace, JsonNode? labels) =>
        peer["namespaceSelector"]?["matchLabels"]?["kubernetes.io/metadata.name"]?.ToString() == @namespace
        && JsonNode.DeepEquals(peer["podSelector"]?["matchLabels"] ?? new JsonObject(), labels ?? new JsonObject());
}

using Erp.Components;
using Erp.Stacks.Profiles;
using Pulumi;
using Logs = Erp.Components.Logs;

namespace Erp.Tests.Components.Observability;

/// <summary>What we write is there in the pinned charts, in every environment.</summary>
public class ChartTests
{
    // Sections of Loki's own configuration, which the chart hands on as they are.
    private static readonly string[] LokiConfiguration = ["limits_config", "compactor", "commonConfig", "analytics", "schemaConfig"];

    public static TheoryData<EnvironmentTier> Tiers { get; } = [.. Enum.GetValues<EnvironmentTier>()];

    [Theory]
    [MemberData(nameof(Tiers))]
    public void The_stack_knows_every_key(EnvironmentTier tier)
    {
        var values = PrometheusStack.Values(Stacks.Args(tier));
        if (StoredChart.Find("kube-prometheus-stack") is not { } stack || StoredChart.Find("grafana") is not { } grafana
            || StoredChart.Find("prometheus-node-exporter") is not { } nodes || StoredChart.Find("kube-state-metrics") is not { } states) return;

        // A part has the keys of its own chart and those that the stack adds to it.
        var unknown = stack.UnknownKeys(values, "volumeClaimTemplate", "storage", "storageSpec", "externalLabels", "podLabels");
        Assert.DoesNotContain(unknown, k => !InAPart(k));
        Assert.Empty(InPart(unknown, "grafana").Intersect(grafana.UnknownKeys(values.Grafana!, "server", "security", "users", "auth.anonymous", "analytics", "grafana.ini", "securityContext")));
        Assert.Empty(InPart(unknown, "prometheus-node-exporter").Intersect(nodes.UnknownKeys(values.NodeExporter!)));
        Assert.Empty(InPart(unknown, "kube-state-metrics").Intersect(states.UnknownKeys(values.KubeStateMetrics!)));
    }

    [Theory]
    [MemberData(nameof(Tiers))]
    public void The_other_charts_know_every_key(EnvironmentTier tier)
    {
        var settings = EnvironmentProfile.Of(tier).Observability;
        Assert.Empty(StoredChart.Find("prometheus-adapter")?.UnknownKeys(MetricsAdapter.Values(settings), "overrides") ?? []);
        Assert.Empty(StoredChart.Find("opentelemetry-collector")?.UnknownKeys(OpenTelemetryCollector.Values(settings), "alternateConfig", "podSecurityContext", "securityContext", "podDisruptionBudget") ?? []);
        Assert.Empty(StoredChart.Find("alloy")?.UnknownKeys(Logs.AlloyValues(), "securityContext") ?? []);
        if (settings.Logs is { } logs)
        {
            Assert.Empty(StoredChart.Find("loki")?.UnknownKeys(Logs.LokiValues(logs, "gp3"), LokiConfiguration) ?? []);
            // Another key that the chart asks for and shows in a comment only.
            var inBucket = logs with { Bucket = new(Output.Create("erp-logs"), "us-east-1", Output.Create("arn")) };
            Assert.Equal(["loki.storage.bucketNames"], StoredChart.Find("loki")?.UnknownKeys(Logs.LokiValues(inBucket, "gp3"), LokiConfiguration) ?? ["loki.storage.bucketNames"]);
        }
        // The chart takes resources, but shows them in a comment only.
        if (settings.Traces is { } traces)
            Assert.Equal(["jaeger.resources"], StoredChart.Find("jaeger")?.UnknownKeys(Traces.Values(traces), "userconfig", "podSecurityContext", "securityContext") ?? ["jaeger.resources"]);
    }

    private static bool InAPart(string key) => key.StartsWith("grafana.", StringComparison.Ordinal)
        || key.StartsWith("prometheus-node-exporter.", StringComparison.Ordinal) || key.StartsWith("kube-state-metrics.", StringComparison.Ordinal);

    private static IEnumerable<string> InPart(IEnumerable<string> keys, string part) =>
        keys.Where(k => k.StartsWith($"{part}.", StringComparison.Ordinal)).Select(k => k[(part.Length + 1)..]);
}

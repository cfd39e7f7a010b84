using System.Collections.Immutable;
using Erp.Components.Alerts;

namespace Erp.Components.Dashboards;

/// <summary>Is all well, and if not, where to look.</summary>
internal static class OverviewDashboard
{
    public static Dashboard Of(MonitoredPlatform platform)
    {
        var ns = Alert.AnyOf("namespace", platform.Namespaces);
        return new("erp-overview", $"{platform.Platform}: overview",
        [
            new("Now",
                Panel.Stat("Critical alerts", Unit.None, "count(ALERTS{alertstate=\"firing\",severity=\"critical\"}) or vector(0)") with { Alarm = 1 },
                Panel.Stat("Warnings", Unit.None, "count(ALERTS{alertstate=\"firing\",severity=\"warning\"}) or vector(0)"),
                Panel.Stat("Pods not ready", Unit.None,
                    $"count(kube_pod_status_ready{{{ns},condition=\"false\"}} == 1"
                    + $" and on (namespace, pod) kube_pod_status_phase{{{ns},phase=~\"Pending|Running\"}} == 1) or vector(0)") with { Alarm = 1 },
                Panel.Stat("Nodes not ready", Unit.None, "count(kube_node_status_condition{condition=\"Ready\",status=\"true\"} == 0) or vector(0)") with { Alarm = 1 }),
            .. platform.Services.Any(s => s.Http is not null) ? Services(ns) : [],
            .. platform.Slos.IsEmpty ? ImmutableArray<Row>.Empty : [Objectives()],
            new("Resources",
                Panel.Lines("CPU by namespace", Unit.None,
                    new Query($"sum by (namespace) (rate(container_cpu_usage_seconds_total{{{ns},container!=\"\"}}[5m]))", "{{namespace}}")),
                Panel.Lines("Memory by namespace", Unit.Bytes,
                    new Query($"sum by (namespace) (container_memory_working_set_bytes{{{ns},container!=\"\"}})", "{{namespace}}")),
                Panel.Lines("Quota used", Unit.Ratio, new Query(
                    $"max by (namespace, resource) (kube_resourcequota{{{ns},type=\"used\"}})"
                    + $" / (max by (namespace, resource) (kube_resourcequota{{{ns},type=\"hard\"}}) > 0)", "{{namespace}} {{resource}}")) with { Alarm = 0.9 },
                Panel.Lines("Volumes used", Unit.Ratio, new Query(
                    $"max by (namespace, persistentvolumeclaim) (kubelet_volume_stats_used_bytes{{{ns}}})"
                    + $" / max by (namespace, persistentvolumeclaim) (kubelet_volume_stats_capacity_bytes{{{ns}}})", "{{persistentvolumeclaim}}")) with { Alarm = 0.85 }),
        ]);
    }

    private static ImmutableArray<Row> Services(string ns) =>
    [
        new("Services",
            Panel.Lines("Requests", Unit.RequestsPerSecond, new Query($"sum by (app) (rate({HttpConvention.Requests}{{{ns}}}[5m]))", "{{app}}")),
            Panel.Lines("Errors", Unit.Ratio, new Query(
                $"sum by (app) (rate({HttpConvention.Requests}{{{ns},{HttpConvention.Status}=~\"5..\"}}[5m]))"
                + $" / sum by (app) (rate({HttpConvention.Requests}{{{ns}}}[5m]))", "{{app}}")) with { Alarm = 0.05 },
            Panel.Lines("Latency, 95 of 100 requests", Unit.Seconds,
                new Query($"histogram_quantile(0.95, sum by (le, app) (rate({HttpConvention.Duration}{{{ns}}}[5m])))", "{{app}}")) with { Alarm = 1 }),
    ];

    private static Row Objectives() => new("Objectives",
        Panel.Lines("How fast error budgets burn (1 is as planned)", Unit.None, new Query($"{SloRules.ErrorsOver("1h")} / {SloRules.Budget}", "{{slo}}")) with { Alarm = 1 },
        Panel.Lines("Requests that miss the objective, over three days", Unit.Ratio, new Query(SloRules.ErrorsOver("3d"), "{{slo}}")));
}

using System.Collections.Immutable;
using Erp.Components.Alerts;
using Erp.Components.Dashboards;
using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.KubernetesCrds.Monitoring.V1;

namespace Erp.Components;

/// <summary>The rules as an object of the operator, and the dashboards where Grafana's sidecar finds them.</summary>
internal static class PlatformAlerts
{
    public static void Create(ObservabilityParts parts, params ImmutableArray<Resource> after)
    {
        var watched = parts.Args.Watched;
        _ = new PrometheusRule(parts.Child("rules"), new PrometheusRuleArgs
        {
            Metadata = parts.Metadata("prometheus", "erp-rules"),
            Spec = new PrometheusRuleSpecArgs { Groups = PlatformRules.Of(watched).Select(g => Group(g, watched.Runbook)).ToArray() },
        }, parts.Options(after));

        foreach (var dashboard in PlatformDashboards.Of(watched)) ConfigMap(parts, dashboard, after);
    }

    private static RuleGroupArgs Group(RuleGroup group, string runbook) => new()
    {
        Name = group.Name,
        Interval = PromDuration.Of(group.Interval),
        Rules = group.Rules.Select(rule => Rule(rule, runbook)).ToArray(),
    };

    private static RuleArgs Rule(Rule rule, string runbook)
    {
        var args = new RuleArgs { Expr = rule.Expression, Labels = Map(rule.Labels) };
        if (rule is AlertRule alert)
        {
            args.Alert = alert.Name;
            args.For = PromDuration.Of(alert.For);
            args.Annotations = Map(alert.Annotations(runbook));
        }
        else
        {
            args.Record = rule.Name;
        }
        return args;
    }

    private static void ConfigMap(ObservabilityParts parts, Dashboard dashboard, ImmutableArray<Resource> after)
    {
        var metadata = parts.Metadata("grafana", $"dashboard-{dashboard.Uid}");
        metadata.Labels.Add(Grafana.DashboardLabel, Grafana.DashboardLabelValue);
        _ = new ConfigMap(parts.Child(dashboard.Uid), new ConfigMapArgs
        {
            Metadata = metadata,
            Data = { [$"{dashboard.Uid}.json"] = GrafanaJson.Write(dashboard) },
        }, parts.Options(after));
    }

    private static InputMap<string> Map(IEnumerable<KeyValuePair<string, string>> entries)
    {
        var map = new InputMap<string>();
        foreach (var (key, value) in entries) map.Add(key, value);
        return map;
    }
}

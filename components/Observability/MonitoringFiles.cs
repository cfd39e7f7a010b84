using Erp.Components.Alerts;
using Erp.Components.Dashboards;

namespace Erp.Components;

/// <summary>What a stack is watched with, as files: for promtool, amtool and Grafana to read, and for people to look at.</summary>
public static class MonitoringFiles
{
    public const string Rules = "prometheus/rules.yaml";

    public static IEnumerable<(string Path, string Text)> Of(MonitoredPlatform platform)
    {
        yield return (Rules, RuleFile.Write(PlatformRules.Of(platform), platform.Runbook));
        foreach (var dashboard in PlatformDashboards.Of(platform))
            yield return ($"grafana/{dashboard.Uid}.json", GrafanaJson.Write(dashboard));
    }
}

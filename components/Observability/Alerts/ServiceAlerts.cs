namespace Erp.Components.Alerts;

/// <summary>What users of a service notice: it is gone, it fails, it is slow.</summary>
internal static class ServiceAlerts
{
    public static IEnumerable<Rule> Of(MonitoredPlatform platform)
    {
        if (platform.Services.IsEmpty) yield break;

        yield return Alert.Critical("ServiceDown", 2, Down(platform),
            "{{ $labels.app }} is down",
            "No pod of {{ $labels.app }} in {{ $labels.namespace }} has answered for two minutes.");

        var instrumented = platform.Services.Where(s => s.Http is not null).ToList();
        if (instrumented.Count == 0) yield break;
        var apps = $"{Alert.AnyOf("namespace", [.. instrumented.Select(s => s.Namespace).Distinct()])},{Alert.AnyOf(HttpConvention.App, [.. instrumented.Select(s => s.Name)])}";

        yield return Alert.Warning("HighErrorRate", 5,
            $"sum by (namespace, app) (rate({HttpConvention.Requests}{{{apps},{HttpConvention.Status}=~\"5..\"}}[5m]))"
            + $" / sum by (namespace, app) (rate({HttpConvention.Requests}{{{apps}}}[5m])) > 0.05",
            "{{ $labels.app }} answers with errors",
            "{{ $value | humanizePercentage }} of the answers of {{ $labels.app }} in {{ $labels.namespace }} are server errors.");

        yield return Alert.Warning("HighLatency", 5,
            $"histogram_quantile(0.95, sum by (le, namespace, app) (rate({HttpConvention.Duration}{{{apps}}}[5m]))) > 1",
            "{{ $labels.app }} is slow",
            "One request in twenty to {{ $labels.app }} in {{ $labels.namespace }} takes longer than {{ $value | humanizeDuration }}.");
    }

    // A target that is not there at all has no series to be 0, so each service is also asked for by name.
    private static string Down(MonitoredPlatform platform)
    {
        var scraped = platform.Services.Where(s => s.Http is not null).ToList();
        var others = platform.Services.Where(s => s.Http is null).ToList();
        var parts = new List<string>();
        if (scraped.Count > 0)
            parts.Add($"sum by (namespace, app) (up{{{Alert.AnyOf("namespace", [.. scraped.Select(s => s.Namespace).Distinct()])},{Alert.AnyOf("app", [.. scraped.Select(s => s.Name)])}}}) == 0");
        parts.AddRange(scraped.Select(s => $"absent(up{{namespace=\"{s.Namespace}\",app=\"{s.Name}\"}})"));
        parts.AddRange(others.SelectMany(s => new[] { $"sum by (namespace, app) ({Named(s, Replicas(s))}) == 0", Named(s, $"absent({Replicas(s)})") }));
        return string.Join(" or ", parts);
    }

    // Slots and canaries are Deployments of their own, named after the service.
    private static string Replicas(MonitoredService service) =>
        $"kube_deployment_status_replicas_available{{namespace=\"{service.Namespace}\",deployment=~\"{service.Name}(-blue|-green|-canary|-stable)?\"}}";

    private static string Named(MonitoredService service, string vector) => $"label_replace({vector}, \"app\", \"{service.Name}\", \"\", \"\")";
}

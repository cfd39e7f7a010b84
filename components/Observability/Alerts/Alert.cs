namespace Erp.Components.Alerts;

/// <summary>Shorthand for writing alerts: minutes, severity and expression stand where they can be read at a glance.</summary>
internal static class Alert
{
    public static AlertRule Critical(string name, int minutes, string expression, string summary, string description) =>
        new(name, AlertSeverity.Critical, TimeSpan.FromMinutes(minutes), expression, summary, description);

    public static AlertRule Warning(string name, int minutes, string expression, string summary, string description) =>
        new(name, AlertSeverity.Warning, TimeSpan.FromMinutes(minutes), expression, summary, description);

    /// <summary>One value a pod, however many targets show it: a scrape that happens twice, or an exporter that was replaced, must not be counted twice.</summary>
    public static string OncePerPod(string selector) => $"max by (namespace, pod) ({selector})";

    /// <summary>A PromQL matcher for any of these values.</summary>
    public static string AnyOf(string label, IReadOnlyCollection<string> values) =>
        values.Count == 1 ? $"{label}=\"{values.First()}\"" : $"{label}=~\"{string.Join('|', values)}\"";
}

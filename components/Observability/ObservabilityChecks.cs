using Erp.Components.Alerts;

namespace Erp.Components;

/// <summary>What cannot work, said before anything is made.</summary>
public static class ObservabilityChecks
{
    public static IEnumerable<ArgumentProblem> Problems(ObservabilityArgs args) =>
        [.. Environment(args), .. Grafana(args), .. Receivers(args.Context.Tier, args.Receivers), .. Objectives(args.Watched)];

    /// <summary>Whether somebody is told, and by a safe way.</summary>
    public static IEnumerable<ArgumentProblem> Receivers(EnvironmentTier tier, IReadOnlyCollection<AlertReceiver> receivers)
    {
        if (tier == EnvironmentTier.Production && receivers.All(r => r.From < AlertSeverity.Warning))
            yield return new("observability.receivers", "tells nobody of anything in production.", "Add a receiver: Slack, e-mail or a webhook.");
        foreach (var webhook in receivers.OfType<WebhookReceiver>().Where(w => !w.Url.StartsWith("https://", StringComparison.Ordinal)))
            yield return new($"observability.receivers.{webhook.Name}.url", $"is '{webhook.Url}', which is not https.", "Alerts name what is broken; send them encrypted.");
    }

    private static IEnumerable<ArgumentProblem> Environment(ObservabilityArgs args)
    {
        if (args.Watched.Environment != args.Context.Environment)
            yield return new("observability.watched.environment", $"is '{args.Watched.Environment}' in the environment {args.Context.Environment}.",
                "Alerts would carry another environment's name; make them the same.");
    }

    private static IEnumerable<ArgumentProblem> Grafana(ObservabilityArgs args)
    {
        if (args.GrafanaUrl is { } url && !url.StartsWith("https://", StringComparison.Ordinal))
            yield return new("observability.grafanaUrl", $"is '{url}', which is not https.", "Passwords would travel in the open; publish Grafana with TLS.");
        if (args.GrafanaUrl is not null && args.Edge is null)
            yield return new("observability.edge", "is missing, though Grafana has an address.", "Name the pods of the edge, or nobody gets through to Grafana.");
    }

    private static IEnumerable<ArgumentProblem> Objectives(MonitoredPlatform watched)
    {
        var measured = watched.Services.Where(s => s.Http is not null).Select(s => s.Name).ToHashSet();
        foreach (var slo in watched.Slos.Where(s => !measured.Contains(s.Service)))
            yield return new($"observability.slos.{slo.Name}", $"is about '{slo.Service}', which is not a watched service with HTTP metrics.", $"Those are: {string.Join(", ", measured.Order())}.");
        foreach (var twice in watched.Slos.GroupBy(s => s.Name).Where(g => g.Count() > 1))
            yield return new($"observability.slos.{twice.Key}", "is promised twice.", "Keep one; their series would be the same.");
    }
}

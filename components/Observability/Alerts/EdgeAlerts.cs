namespace Erp.Components.Alerts;

/// <summary>What the outside sees, errors of the proxy itself included, which no service can report.</summary>
internal static class EdgeAlerts
{
    public static IEnumerable<Rule> Of(MonitoredEdge edge)
    {
        yield return Alert.Critical("EdgeErrors", 5, $"{EdgeMetrics.Errors(edge, "5m")} / ({EdgeMetrics.Requests(edge, "5m")} > 0) > 0.05",
            "The edge answers with errors",
            $"{{{{ $value | humanizePercentage }}}} of the answers that leave the proxies in {edge.Namespace} are server errors.");
    }
}

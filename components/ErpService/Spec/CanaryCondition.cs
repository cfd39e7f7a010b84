using System.Globalization;

namespace Erp.Components;

/// <summary>
/// A number that Prometheus knows and the most it may be for a canary to go on. <c>$selector</c> in the query stands for the
/// labels of the canary's own series, <c>$pods</c> for those of its pods.
/// </summary>
public sealed record CanaryCondition(string Name, string Query, double AtMost)
{
    private const string Series = "$selector";
    private const string Pods = "$pods";
    private const string Window = "5m";

    /// <summary>The share of answers that are errors of the server. A canary that nobody calls has none.</summary>
    public static CanaryCondition Errors(double share) => new("errors",
        $$"""(sum(rate({{HttpConvention.Requests}}{{{HttpConvention.Status}}=~"5..",{{Series}}}[{{Window}}])) or vector(0)) / sum(rate({{HttpConvention.Requests}}{{{Series}}}[{{Window}}]))""", share);

    /// <summary>The time in which 95 of 100 answers come.</summary>
    public static CanaryCondition Latency(TimeSpan time) => new("latency",
        $$"""histogram_quantile(0.95, sum by (le) (rate({{HttpConvention.Duration}}{{{Series}}}[{{Window}}])))""", time.TotalSeconds);

    /// <summary>Containers that started again.</summary>
    public static CanaryCondition Restarts(int times) => new("restarts",
        $$"""sum(increase(kube_pod_container_status_restarts_total{{{Pods}}}[{{Window}}]))""", times);

    /// <summary>The query for one canary.</summary>
    public string QueryFor(string @namespace, string service, string deployment) => Query
        .Replace(Series, $"namespace=\"{@namespace}\",{HttpConvention.App}=\"{service}\",{HttpConvention.Track}=\"{Tracks.Canary}\"", StringComparison.Ordinal)
        .Replace(Pods, $"namespace=\"{@namespace}\",pod=~\"{deployment}-.+\"", StringComparison.Ordinal);

    /// <summary>An expression that has a result only when the condition is broken.</summary>
    public string BrokenWhen(string query) => string.Create(CultureInfo.InvariantCulture, $"({query}) > {AtMost}");
}

using System.Collections.Immutable;
using System.Globalization;

namespace Erp.Components;

/// <summary>
/// What every service that answers HTTP exports, whatever language it is written in. All rules, dashboards, the autoscaler's metric and the
/// rollout analyses are built on these names and on no others; <see cref="HttpDialect"/> brings what a framework calls them to these.
/// </summary>
public static class HttpConvention
{
    /// <summary>Counter of answered requests, with the label <see cref="Status"/>.</summary>
    public const string Requests = "http_requests_total";

    /// <summary>Histogram of how long an answer took, in seconds.</summary>
    public const string Duration = "http_request_duration_seconds_bucket";

    /// <summary>The status code as three digits.</summary>
    public const string Status = "status";

    /// <summary>Given at the scrape: the service, by the label <see cref="LabelNames.Name"/> of its pods.</summary>
    public const string App = "app";

    /// <summary>Given at the scrape: the version, by the label <see cref="LabelNames.Version"/>.</summary>
    public const string Version = "version";

    /// <summary>Given at the scrape: blue or green, stable or canary.</summary>
    public const string Track = "track";

    /// <summary>
    /// The bounds that a histogram has at least. They are among the defaults of OpenTelemetry and of the Prometheus clients;
    /// a latency objective must name one of them, because between two bounds a histogram knows nothing.
    /// </summary>
    public static ImmutableArray<double> Buckets { get; } = [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

    /// <summary>The matcher of one bound. Prometheus 3 writes a whole number as 1.0, earlier ones as the client did.</summary>
    internal static string Bound(double seconds)
    {
        var text = seconds.ToString(CultureInfo.InvariantCulture);
        return seconds % 1 == 0 ? $"le=~\"{text}|{text}\\\\.0\"" : $"le=\"{text}\"";
    }
}

using System.Collections.Immutable;

namespace Erp.Components;

/// <summary>What a framework calls the metrics of <see cref="HttpConvention"/>, and how a scrape brings them there.</summary>
public sealed record HttpDialect(string Name, ImmutableArray<Relabeling> Relabelings)
{
    /// <summary>The service exports the convention itself: the Rust services, and most Prometheus clients.</summary>
    public static HttpDialect Convention { get; } = new("convention", []);

    /// <summary>OpenTelemetry's semantic conventions, as ASP.NET Core exports them from .NET 8 on: the count of the histogram is the counter.</summary>
    public static HttpDialect OpenTelemetry { get; } = new("open-telemetry",
    [
        Relabeling.Rename("http_server_request_duration_seconds_count", HttpConvention.Requests),
        Relabeling.Rename("http_server_request_duration_seconds_bucket", HttpConvention.Duration),
        Relabeling.Copy("http_response_status_code", HttpConvention.Status),
        Relabeling.DropLabel("http_response_status_code"),
    ]);

    /// <summary>The prometheus-net package for .NET. Its default buckets are powers of two: the service sets those of the convention.</summary>
    public static HttpDialect PrometheusNet { get; } = new("prometheus-net",
    [
        Relabeling.Rename("http_requests_received_total", HttpConvention.Requests),
        Relabeling.Copy("code", HttpConvention.Status),
        Relabeling.DropLabel("code"),
    ]);
}

using System.Collections.Immutable;
using System.Globalization;

namespace Erp.Components;

/// <summary>What is said of the load balancer and its TLS listener as a whole.</summary>
internal static class AlbAttributes
{
    /// <summary>Response headers that a listener can set, and the attributes that do.</summary>
    public static ImmutableDictionary<string, string> SettableHeaders { get; } = ImmutableDictionary.CreateRange<string, string>(StringComparer.OrdinalIgnoreCase,
    [
        new(HstsRules.Header, "routing.http.response.strict_transport_security.header_value"),
        new("Content-Security-Policy", "routing.http.response.content_security_policy.header_value"),
        new("X-Content-Type-Options", "routing.http.response.x_content_type_options.header_value"),
        new("X-Frame-Options", "routing.http.response.x_frame_options.header_value"),
    ]);

    public static IEnumerable<string> OfLoadBalancer(EdgeHost host, EnvironmentTier tier)
    {
        yield return "routing.http.drop_invalid_header_fields.enabled=true";
        yield return "routing.http.desync_mitigation_mode=defensive";
        yield return $"deletion_protection.enabled={(Protection.OfCluster(tier) ? "true" : "false")}";
        if (host.Timeouts.Idle is { } idle) yield return $"idle_timeout.timeout_seconds={((int)idle.TotalSeconds).ToString(CultureInfo.InvariantCulture)}";
    }

    public static IEnumerable<string> OfAccessLogs(string bucket) =>
        ["access_logs.s3.enabled=true", $"access_logs.s3.bucket={bucket}"];

    public static IEnumerable<string> OfListener(EdgeHost host) =>
        host.ResponseHeadersToSet.Select(h => $"{SettableHeaders[h.Key]}={h.Value}");

    public static string Joined(IEnumerable<string> attributes) => string.Join(",", attributes);
}

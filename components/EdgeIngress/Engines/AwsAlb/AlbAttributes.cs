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

    public static IEnumerable<string> OfLoadBalancer(EdgeHost host, Protection protection)
    {
        yield return "routing.http.drop_invalid_header_fields.enabled=true";
        yield return "routing.http.desync_mitigation_mode=defensive";
        yield return $"deletion_protection.enabled={(protection.Cluster ? "true" : "false")}";
        if (host.Timeouts.Idle is { } idle) yield return $"idle_timeout.timeout_seconds={((int)idle.TotalSeconds).ToString(CultureInfo.InvariantCulture)}";
    }

    public static IEnumerable<string> OfAccessLogs(string bucket) =>
        ["access_logs.s3.enabled=true", $"access_logs.s3.bucket={bucket}"];

    public static IEnumerable<string> OfListener(EdgeHost host) =>
        host.ResponseHeadersToSet.Select(h => (Attribute: SettableHeaders[h.Key], h.Value)).Concat(host.Cors is { } cors ? OfCors(cors) : []).Select(a => $"{a.Attribute}={Escaped(a.Value)}");

    public static IEnumerable<(string Attribute, string Value)> OfCors(CorsRules cors)
    {
        yield return (Access("allow_origin"), string.Join(' ', cors.Origins));
        yield return (Access("allow_methods"), string.Join(',', cors.Methods));
        yield return (Access("allow_headers"), string.Join(',', cors.Headers));
        yield return (Access("max_age"), ((long)cors.MaxAge.TotalSeconds).ToString(CultureInfo.InvariantCulture));
        if (!cors.ExposedHeaders.IsEmpty) yield return (Access("expose_headers"), string.Join(',', cors.ExposedHeaders));
        if (cors.AllowCredentials) yield return (Access("allow_credentials"), "true");
    }

    private static string Access(string part) => $"routing.http.response.access_control_{part}.header_value";

    // A comma ends an attribute, unless it is told not to.
    private static string Escaped(string value) => value.Replace(",", "\\,", StringComparison.Ordinal);

    public static string Joined(IEnumerable<string> attributes) => string.Join(",", attributes);
}

using System.Globalization;

namespace Erp.Components;

/// <summary>The traffic policy in the words of nginx annotations. Snippets are not among them: they run as configuration of the proxy itself.</summary>
internal static class NginxAnnotations
{
    /// <summary>The only value of a canary's cookie that leads to it.</summary>
    public const string CookieOfCanary = "always";

    private const string Prefix = "nginx.ingress.kubernetes.io/";

    public static IEnumerable<KeyValuePair<string, string>> Of(EdgeHost host, string? headersConfigMap)
    {
        if (host.Tls)
        {
            yield return Pair("ssl-redirect", host.RedirectToHttps);
            yield return Pair("force-ssl-redirect", host.RedirectToHttps);
        }
        if (host.RateLimit is { } rate) yield return Pair("limit-rps", rate.RequestsPerSecond);
        if (host.ConnectionLimit is { } limit) yield return Pair("limit-connections", limit.Connections);
        if (host.MaxBodyMebibytes is { } size) yield return Pair("proxy-body-size", $"{size}m");
        if (host.Timeouts.Connect is { } connect) yield return Pair("proxy-connect-timeout", Seconds(connect));
        if (host.Timeouts.Idle is { } idle)
        {
            yield return Pair("proxy-send-timeout", Seconds(idle));
            yield return Pair("proxy-read-timeout", Seconds(idle));
        }
        if (!host.AllowedSources.IsEmpty) yield return Pair("whitelist-source-range", string.Join(",", host.AllowedSources));
        if (headersConfigMap is not null) yield return Pair("custom-headers", headersConfigMap);
        if (host.Cors is { } cors)
            foreach (var pair in Of(cors)) yield return pair;
    }

    public static IEnumerable<KeyValuePair<string, string>> Of(Backend canary)
    {
        yield return Pair("canary", true);
        yield return Pair("canary-weight", canary.Weight);
        foreach (var mark in canary.Marks)
            if (mark.Kind == RequestMarkKind.Header)
            {
                yield return Pair("canary-by-header", mark.Name);
                yield return Pair("canary-by-header-value", mark.Value);
            }
            else
            {
                yield return Pair("canary-by-cookie", mark.Name);
            }
    }

    private static IEnumerable<KeyValuePair<string, string>> Of(CorsRules cors)
    {
        yield return Pair("enable-cors", true);
        yield return Pair("cors-allow-origin", string.Join(",", cors.Origins));
        yield return Pair("cors-allow-methods", string.Join(",", cors.Methods));
        yield return Pair("cors-allow-headers", string.Join(",", cors.Headers));
        yield return Pair("cors-allow-credentials", cors.AllowCredentials);
        yield return Pair("cors-max-age", Seconds(cors.MaxAge));
        if (!cors.ExposedHeaders.IsEmpty) yield return Pair("cors-expose-headers", string.Join(",", cors.ExposedHeaders));
    }

    private static int Seconds(TimeSpan time) => (int)time.TotalSeconds;

    private static KeyValuePair<string, string> Pair(string key, bool value) => Pair(key, value ? "true" : "false");

    private static KeyValuePair<string, string> Pair(string key, int value) => Pair(key, value.ToString(CultureInfo.InvariantCulture));

    private static KeyValuePair<string, string> Pair(string key, string value) => new(Prefix + key, value);
}

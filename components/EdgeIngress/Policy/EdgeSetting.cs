namespace Erp.Components;

/// <summary>What a host or a route can ask of the edge. Each engine says which of these it carries.</summary>
public enum EdgeSetting
{
    Tls,
    RedirectToHttps,
    Hsts,
    RateLimitPerClient,
    RateLimitPerProxy,
    ConnectionLimitPerClient,
    ConnectionLimitPerProxy,
    Cors,
    ConnectTimeout,
    IdleTimeout,
    RequestTimeout,
    MaxBody,
    RequestHeaders,
    SetResponseHeaders,
    RemoveResponseHeaders,
    AllowedSources,
    CanaryWeight,
    CanaryHeader,
    CanaryCookie,
}

/// <summary>Reads from hosts and routes what they ask.</summary>
internal static class EdgeSettings
{
    public static IEnumerable<(EdgeSetting Setting, string Path)> Of(EdgeHost host)
    {
        var at = $"hosts.{host.Key}";
        if (host.Tls) yield return (EdgeSetting.Tls, $"{at}.tls");
        if (host is { Tls: true, RedirectToHttps: true }) yield return (EdgeSetting.RedirectToHttps, $"{at}.redirectToHttps");
        if (host is { Tls: true, Hsts: not null }) yield return (EdgeSetting.Hsts, $"{at}.hsts");
        if (host.RateLimit is { } rate) yield return (rate.Scope == LimitScope.PerClient ? EdgeSetting.RateLimitPerClient : EdgeSetting.RateLimitPerProxy, $"{at}.rateLimit");
        if (host.ConnectionLimit is { } limit)
            yield return (limit.Scope == LimitScope.PerClient ? EdgeSetting.ConnectionLimitPerClient : EdgeSetting.ConnectionLimitPerProxy, $"{at}.connectionLimit");
        if (host.Cors is not null) yield return (EdgeSetting.Cors, $"{at}.cors");
        if (host.Timeouts.Connect is not null) yield return (EdgeSetting.ConnectTimeout, $"{at}.timeouts.connect");
        if (host.Timeouts.Idle is not null) yield return (EdgeSetting.IdleTimeout, $"{at}.timeouts.idle");
        if (host.Timeouts.Request is not null) yield return (EdgeSetting.RequestTimeout, $"{at}.timeouts.request");
        if (host.MaxBodyMebibytes is not null) yield return (EdgeSetting.MaxBody, $"{at}.maxBodyMebibytes");
        if (!host.RequestHeaders.Set.IsEmpty || !host.RequestHeaders.Remove.IsEmpty) yield return (EdgeSetting.RequestHeaders, $"{at}.requestHeaders");
        if (!host.ResponseHeaders.Set.IsEmpty) yield return (EdgeSetting.SetResponseHeaders, $"{at}.responseHeaders.set");
        if (!host.ResponseHeaders.Remove.IsEmpty) yield return (EdgeSetting.RemoveResponseHeaders, $"{at}.responseHeaders.remove");
        if (!host.AllowedSources.IsEmpty) yield return (EdgeSetting.AllowedSources, $"{at}.allowedSources");
    }

    public static IEnumerable<(EdgeSetting Setting, string Path)> Of(ServedRoute route)
    {
        if (route.IsSplit) yield return (EdgeSetting.CanaryWeight, $"{route.At}.weight");
        if (route.Marked.Any(m => m.Mark.Kind == RequestMarkKind.Header)) yield return (EdgeSetting.CanaryHeader, $"{route.At}.header");
        if (route.Marked.Any(m => m.Mark.Kind == RequestMarkKind.Cookie)) yield return (EdgeSetting.CanaryCookie, $"{route.At}.cookie");
    }
}

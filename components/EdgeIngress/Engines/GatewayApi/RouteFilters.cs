using Pulumi.KubernetesCrds.Gateway.V1;

namespace Erp.Components;

/// <summary>What happens to a request and its answer on the way.</summary>
internal static class RouteFilters
{
    public static IEnumerable<HTTPRouteFilterArgs> Of(EdgeHost host)
    {
        if (host.Cors is { } cors) yield return new() { Type = "CORS", Cors = Cors(cors) };
        if (Headers(host.RequestHeaders.Set, host.RequestHeaders.Remove) is { } request) yield return new() { Type = "RequestHeaderModifier", RequestHeaderModifier = request };
        if (Headers(host.ResponseHeadersToSet, host.ResponseHeaders.Remove) is { } response) yield return new() { Type = "ResponseHeaderModifier", ResponseHeaderModifier = response };
    }

    private static HTTPCORSFilterArgs Cors(CorsRules cors)
    {
        var filter = new HTTPCORSFilterArgs
        {
            AllowOrigins = cors.Origins.ToArray(),
            AllowMethods = cors.Methods.ToArray(),
            AllowHeaders = cors.Headers.ToArray(),
            AllowCredentials = cors.AllowCredentials,
            MaxAge = (int)cors.MaxAge.TotalSeconds,
        };
        if (!cors.ExposedHeaders.IsEmpty) filter.ExposeHeaders = cors.ExposedHeaders.ToArray();
        return filter;
    }

    private static HTTPHeaderFilterArgs? Headers(IReadOnlyDictionary<string, string> set, IReadOnlyCollection<string> remove)
    {
        if (set.Count == 0 && remove.Count == 0) return null;
        var filter = new HTTPHeaderFilterArgs();
        if (set.Count > 0) filter.Set = set.Select(h => new HeaderValueArgs { Name = h.Key, Value = h.Value }).ToArray();
        if (remove.Count > 0) filter.Remove = remove.ToArray();
        return filter;
    }
}

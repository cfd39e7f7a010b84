using System.Text.RegularExpressions;
using Pulumi.KubernetesCrds.Gateway.V1;

namespace Erp.Components;

/// <summary>The rules of one path: requests that carry a mark go to its backend, the others by weight.</summary>
internal static class RouteRules
{
    public static IEnumerable<HTTPRouteRuleArgs> Of(EdgeHost host, ServedRoute route)
    {
        foreach (var (mark, backend) in route.Marked) yield return Rule(host, Match(route, Header(mark)), Whole(backend));
        yield return Rule(host, Match(route), route.Backends.Length > 1 ? [.. route.Backends.Select(Share)] : Whole(route.Stable));
    }

    private static HTTPRouteRuleArgs Rule(EdgeHost host, HTTPRouteMatchArgs match, HTTPBackendRefArgs[] backends)
    {
        var rule = new HTTPRouteRuleArgs { Matches = { match }, BackendRefs = backends, Filters = RouteFilters.Of(host).ToArray() };
        if (host.Timeouts.Request is { } request) rule.Timeouts = new HTTPRouteTimeoutsArgs { Request = GatewayPolicies.Duration(request) };
        return rule;
    }

    private static HTTPRouteMatchArgs Match(ServedRoute route, params HTTPHeaderMatchArgs[] headers)
    {
        var match = new HTTPRouteMatchArgs { Path = new HTTPPathMatchArgs { Type = "PathPrefix", Value = route.Path } };
        if (headers.Length > 0) match.Headers = headers;
        return match;
    }

    private static HTTPHeaderMatchArgs Header(RequestMark mark) => mark.Kind switch
    {
        RequestMarkKind.Header => new() { Type = "Exact", Name = mark.Name, Value = mark.Value },
        RequestMarkKind.Cookie => new() { Type = "RegularExpression", Name = "Cookie", Value = AmongCookies(mark) },
        _ => throw new ArgumentOutOfRangeException(nameof(mark), mark, "A mark is a header or a cookie."),
    };

    private static HTTPBackendRefArgs[] Whole(Backend backend) => [Reference(backend)];

    private static HTTPBackendRefArgs Share(Backend backend)
    {
        var reference = Reference(backend);
        reference.Weight = backend.Weight;
        return reference;
    }

    private static HTTPBackendRefArgs Reference(Backend backend) => new() { Kind = "Service", Name = backend.Service, Port = backend.Port };

    /// <summary>The Cookie header holds all cookies of the page, in no order.</summary>
    private static string AmongCookies(RequestMark cookie) => $"(.*;\\s*)?{Regex.Escape(cookie.Name)}={Regex.Escape(cookie.Value)}(\\s*;.*)?";
}

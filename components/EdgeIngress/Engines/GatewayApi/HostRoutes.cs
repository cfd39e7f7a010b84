using Pulumi;
using Pulumi.KubernetesCrds.Gateway.V1;

namespace Erp.Components;

/// <summary>A host's routes as an HTTPRoute, and the way from plain HTTP to it.</summary>
internal static class HostRoutes
{
    private const int MovedPermanently = 301;

    public static IEnumerable<Resource> Create(EdgeParts parts, EdgeHost host, Resource gateway)
    {
        var name = parts.NameOf(host);
        var route = new HTTPRoute(name, new HTTPRouteArgs
        {
            Metadata = parts.Metadata(name, parts.Context.ApplicationNamespace),
            Spec = new HTTPRouteSpecArgs
            {
                ParentRefs = Listeners(host).Select(l => Parent(parts, l)).ToArray(),
                Hostnames = { host.Name },
                Rules = parts.RoutesOf(host).SelectMany(r => RouteRules.Of(host, r)).ToArray(),
            },
        }, parts.Options(gateway));
        yield return route;
        foreach (var policy in GatewayPolicies.Create(parts, host, route)) yield return policy;
        if (host is { Tls: true, RedirectToHttps: true }) yield return Redirect(parts, host, gateway);
    }

    private static IEnumerable<string> Listeners(EdgeHost host) => host switch
    {
        { Tls: false } => [GatewayListeners.Plain],
        { RedirectToHttps: true } => [GatewayListeners.Secure(host)],
        _ => [GatewayListeners.Plain, GatewayListeners.Secure(host)],
    };

    private static HTTPRoute Redirect(EdgeParts parts, EdgeHost host, Resource gateway)
    {
        var name = $"{parts.NameOf(host)}-redirect";
        return new(name, new HTTPRouteArgs
        {
            Metadata = parts.Metadata(name, parts.Context.ApplicationNamespace),
            Spec = new HTTPRouteSpecArgs
            {
                ParentRefs = { Parent(parts, GatewayListeners.Plain) },
                Hostnames = { host.Name },
                Rules = { new HTTPRouteRuleArgs { Filters = { new HTTPRouteFilterArgs { Type = "RequestRedirect", RequestRedirect = new HTTPRequestRedirectFilterArgs { Scheme = "https", StatusCode = MovedPermanently } } } } },
            },
        }, parts.Options(gateway));
    }

    private static ParentRefArgs Parent(EdgeParts parts, string listener) => new() { Name = parts.Name, Namespace = EdgeEngine.Namespace, SectionName = listener };
}

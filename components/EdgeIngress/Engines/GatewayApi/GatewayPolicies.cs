using Pulumi;
using Pulumi.KubernetesCrds.GatewayEnvoy.V1Alpha1;

namespace Erp.Components;

/// <summary>What the standard lacks: limits, body size, connection timeout and allow-lists of one host's routes.</summary>
internal static class GatewayPolicies
{
    public const string Group = "gateway.envoyproxy.io";
    public const string StandardGroup = "gateway.networking.k8s.io";

    private const string EveryAddress = "0.0.0.0/0";

    public static string Duration(TimeSpan time) => time.Milliseconds == 0 ? $"{(long)time.TotalSeconds}s" : $"{(long)time.TotalMilliseconds}ms";

    public static IEnumerable<Resource> Create(EdgeParts parts, EdgeHost host, Resource route)
    {
        if (host.RateLimit is not null || host.MaxBodyMebibytes is not null || host.Timeouts.Connect is not null) yield return Backend(parts, host, route);
        if (!host.AllowedSources.IsEmpty) yield return AllowList(parts, host, route);
    }

    private static BackendTrafficPolicy Backend(EdgeParts parts, EdgeHost host, Resource route)
    {
        var spec = new BackendTrafficPolicySpecArgs { TargetRefs = { Target(parts, host) } };
        if (host.RateLimit is { } rate) spec.RateLimit = new RateLimitArgs { Local = new LocalRateLimitArgs { Rules = { Rule(rate) } } };
        if (host.MaxBodyMebibytes is { } size) spec.RequestBuffer = new BackendTrafficPolicySpecRequestBufferArgs { Limit = $"{size}Mi" };
        if (host.Timeouts.Connect is { } connect) spec.Timeout = new BackendTimeoutArgs { Tcp = new BackendTCPTimeoutArgs { ConnectTimeout = Duration(connect) } };
        var name = parts.NameOf(host);
        return new(name, new BackendTrafficPolicyArgs { Metadata = parts.Metadata(name, parts.Context.ApplicationNamespace), Spec = spec }, parts.Options(route));
    }

    private static RateLimitRuleArgs Rule(RateLimit rate)
    {
        var rule = new RateLimitRuleArgs { Limit = new RateLimitValueArgs { Requests = rate.RequestsPerSecond, Unit = "Second" } };
        if (rate.Scope == LimitScope.PerClient)
            rule.ClientSelectors.Add(new RateLimitSelectorArgs { SourceCIDR = new SourceMatchArgs { Type = "Distinct", Value = EveryAddress } });
        return rule;
    }

    private static SecurityPolicy AllowList(EdgeParts parts, EdgeHost host, Resource route)
    {
        var name = parts.NameOf(host);
        return new(name, new SecurityPolicyArgs
        {
            Metadata = parts.Metadata(name, parts.Context.ApplicationNamespace),
            Spec = new SecurityPolicySpecArgs
            {
                TargetRefs = { Target(parts, host) },
                Authorization = new AuthorizationArgs
                {
                    DefaultAction = "Deny",
                    Rules = { new AuthorizationRuleArgs { Action = "Allow", Principal = new AuthorizationPrincipalArgs { ClientCIDRs = host.AllowedSources.ToArray() } } },
                },
            },
        }, parts.Options(route));
    }

    private static PolicyTargetRefArgs Target(EdgeParts parts, EdgeHost host) => new() { Group = StandardGroup, Kind = "HTTPRoute", Name = parts.NameOf(host) };
}

using System.Collections.Immutable;

namespace Erp.Components;

/// <summary>The Gateway API, carried by Envoy Gateway. What the standard lacks is said in Envoy Gateway's own policies.</summary>
public sealed record GatewayApiEngine : ProxyEngine
{
    public const string EngineName = "gateway-api";

    public override string Name => EngineName;

    public override MonitoredEdge? Watched => Existing is null ? new(EdgeProxy.Envoy, Namespace) : null;

    private protected override PodPeer OwnProxies => EnvoyProxies.Pods;

    private protected override ImmutableArray<ScrapedPods> OwnPods => [EnvoyGatewayRelease.Scraped, EnvoyProxies.Scraped];

    internal static ImmutableHashSet<EdgeSetting> Carried { get; } =
    [
        EdgeSetting.Tls, EdgeSetting.RedirectToHttps, EdgeSetting.Hsts,
        EdgeSetting.RateLimitPerClient, EdgeSetting.RateLimitPerProxy, EdgeSetting.ConnectionLimitPerProxy,
        EdgeSetting.Cors, EdgeSetting.ConnectTimeout, EdgeSetting.IdleTimeout, EdgeSetting.RequestTimeout, EdgeSetting.MaxBody,
        EdgeSetting.RequestHeaders, EdgeSetting.SetResponseHeaders, EdgeSetting.RemoveResponseHeaders, EdgeSetting.AllowedSources,
        EdgeSetting.CanaryWeight, EdgeSetting.CanaryHeader, EdgeSetting.CanaryCookie,
    ];

    internal override ImmutableHashSet<EdgeSetting> Carries => Carried;

    /// <summary>Beside the Gateway: a listener may not look into other namespaces.</summary>
    internal override string SecretNamespace(PlatformContext context) => Namespace;

    private protected override IEnumerable<ArgumentProblem> OwnProblems(EdgeIngressArgs args)
    {
        // Hosts without TLS share one listener, and these two belong to the listener.
        foreach (var host in args.Hosts.Where(h => !h.Tls))
        {
            if (host.ConnectionLimit is not null)
                yield return new($"hosts.{host.Key}.connectionLimit", $"The engine '{Name}' cannot limit the connections of one host without TLS.", "Switch TLS on, or remove the limit.");
            if (host.Timeouts.Idle is not null)
                yield return new($"hosts.{host.Key}.timeouts.idle", $"The engine '{Name}' cannot set the idle timeout of one host without TLS.", "Switch TLS on, or remove the timeout.");
        }
    }

    internal override EdgeEntry Create(EdgeParts parts) => GatewayEntry.Create(parts, this);
}

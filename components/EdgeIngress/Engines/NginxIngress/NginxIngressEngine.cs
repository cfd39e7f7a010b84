using System.Collections.Immutable;

namespace Erp.Components;

/// <summary>
/// Ingress objects with nginx annotations. Traefik carries them, since ingress-nginx itself is retired; an ingress-nginx that is still
/// there can be named as existing.
/// </summary>
public sealed record NginxIngressEngine : ProxyEngine
{
    public const string EngineName = "nginx-ingress";

    public override string Name => EngineName;

    public override MonitoredEdge Watched => Existing is null ? new(EdgeProxy.Traefik, Namespace) : new(EdgeProxy.Nginx, Existing.Proxies.Namespace);

    private protected override PodPeer OwnProxies => TraefikRelease.Pods;

    private protected override ImmutableArray<ScrapedPods> OwnPods => [TraefikRelease.Scraped];

    internal static ImmutableHashSet<EdgeSetting> Carried { get; } =
    [
        EdgeSetting.Tls, EdgeSetting.RedirectToHttps, EdgeSetting.Hsts,
        EdgeSetting.RateLimitPerClient, EdgeSetting.ConnectionLimitPerClient,
        EdgeSetting.Cors, EdgeSetting.ConnectTimeout, EdgeSetting.IdleTimeout, EdgeSetting.MaxBody,
        EdgeSetting.SetResponseHeaders, EdgeSetting.AllowedSources,
        EdgeSetting.CanaryWeight, EdgeSetting.CanaryHeader, EdgeSetting.CanaryCookie,
    ];

    internal override ImmutableHashSet<EdgeSetting> Carries => Carried;

    /// <summary>Beside the Ingress, which can name no other namespace.</summary>
    internal override string SecretNamespace(PlatformContext context) => context.ApplicationNamespace;

    private protected override IEnumerable<ArgumentProblem> OwnProblems(EdgeIngressArgs args)
    {
        foreach (var problem in args.Routes.SelectMany(CanaryProblems)) yield return problem;
        foreach (var (host, timeout) in args.Hosts.SelectMany(h => new[] { (h, h.Timeouts.Connect), (h, h.Timeouts.Idle) }))
            if (timeout is { } time && time.Ticks % TimeSpan.TicksPerSecond != 0)
                yield return new($"hosts.{host.Key}.timeouts", $"The engine '{Name}' knows whole seconds, not {time.TotalSeconds} s.", $"Round it, or use '{GatewayApiEngine.EngineName}'.");
    }

    internal override EdgeEntry Create(EdgeParts parts) => NginxEntry.Create(parts, this);

    /// <summary>The annotations know a stable backend and one canary, with at most one header and one cookie that leads to it.</summary>
    private IEnumerable<ArgumentProblem> CanaryProblems(ServedRoute route)
    {
        var instead = $"Use '{GatewayApiEngine.EngineName}'.";
        if (route.Backends.Length > 2)
            yield return new(route.At, $"The engine '{Name}' knows one canary, not {route.Backends.Length - 1}.", instead);
        if (route.Backends is [{ Marks.IsEmpty: false }, ..])
            yield return new(route.At, $"The engine '{Name}' leads marked requests to a canary, not back to '{route.Stable.Service}'.", instead);
        foreach (var kind in route.Marked.GroupBy(m => m.Mark.Kind).Where(g => g.Count() > 1))
            yield return new(route.At, $"The engine '{Name}' knows one {kind.Key} as a mark, not {kind.Count()}.", instead);
        foreach (var (mark, _) in route.Marked.Where(m => m.Mark is { Kind: RequestMarkKind.Cookie, Value: not NginxAnnotations.CookieOfCanary }))
            yield return new($"{route.At}.cookie", $"The engine '{Name}' knows the value '{NginxAnnotations.CookieOfCanary}' alone, not '{mark.Value}'.", $"Use that value, or '{GatewayApiEngine.EngineName}'.");
    }
}

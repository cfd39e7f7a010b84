using System.Collections.Immutable;
using Erp.Components;
using Pulumi;

namespace Erp.Stacks.Parts;

/// <summary>The edge of a stack: its hosts, and the routes of its services.</summary>
internal static class EdgePart
{
    public static EdgeIngress Create(Blueprint blueprint, EdgeEngine engine, ImmutableArray<ErpService> services, ComponentResourceOptions options) => new("edge", new()
    {
        Context = blueprint.Context,
        Hosts = [.. services.SelectMany(s => s.Routes).Select(r => r.Route.Host).Distinct().Select(key => HostOf(key, blueprint))],
        Routes = [.. services.SelectMany(s => s.Routes)],
        Services = [.. services.SelectMany(s => s.Routes).SelectMany(r => r.Backends).Select(b => (b.Service, b.Port)).Distinct().Select(b => new EdgeService(b.Service, b.Port))],
        Engine = engine,
        Certificates = EdgeCertificates.Acme($"{blueprint.Context.Owner}@{blueprint.Settings.Domain}"),
        Scraper = ObservabilityPeers.Prometheus,
    }, options);

    private static EdgeHost HostOf(string key, Blueprint blueprint) => new(key, blueprint.Host(key))
    {
        TlsSecret = $"{key.Replace('.', '-')}-tls",
        RateLimit = new(100),
        ConnectionLimit = new(10_000, LimitScope.PerProxy),
        Cors = blueprint.Platform.PageHost is { } page ? new($"https://{blueprint.Host(page)}") : null,
        Timeouts = new() { Connect = TimeSpan.FromSeconds(60), Idle = TimeSpan.FromSeconds(60) },
    };
}

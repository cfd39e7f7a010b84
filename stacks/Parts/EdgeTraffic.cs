using Erp.Components;
using Erp.Stacks.Configuration;

namespace Erp.Stacks.Parts;

/// <summary>How a host's traffic is treated: as the settings say, and where they say nothing as the engine can.</summary>
internal static class EdgeTraffic
{
    private const int RequestsPerSecond = 100;
    private const int ConnectionsPerClient = 50;
    private const int ConnectionsPerProxy = 10_000;
    private const int Patience = 60;

    public static EdgeHost Of(string key, Blueprint blueprint, EdgeEngine engine, EdgeFront? front)
    {
        var traffic = blueprint.Settings.Edge.Traffic;
        var counts = engine is not AwsAlbEngine || front?.Firewall is not null;
        return new(key, blueprint.Host(key))
        {
            RateLimit = (traffic.RequestsPerSecond ?? (counts ? RequestsPerSecond : null)) is { } requests ? new(requests) : null,
            ConnectionLimit = Connections(traffic, engine),
            Cors = blueprint.Platform.PageHost is { } page ? new($"https://{blueprint.Host(page)}") : null,
            Timeouts = new()
            {
                Connect = Seconds(traffic.ConnectSeconds ?? (Can(engine, EdgeSetting.ConnectTimeout) ? Patience : null)),
                Idle = Seconds(traffic.IdleSeconds ?? Patience),
                Request = Seconds(traffic.RequestSeconds),
            },
            MaxBodyMebibytes = traffic.MaxBodyMebibytes,
            AllowedSources = traffic.AllowedSources,
        };
    }

    // Fifty for each address is what the documents ask for; who counts none keeps everybody together from flooding a proxy.
    private static ConnectionLimit? Connections(TrafficSettings traffic, EdgeEngine engine) => (traffic.ConnectionsPerClient, traffic.ConnectionsPerProxy) switch
    {
        ({ } client, _) => new(client),
        (_, { } proxy) => new(proxy, LimitScope.PerProxy),
        _ when Can(engine, EdgeSetting.ConnectionLimitPerClient) => new(ConnectionsPerClient),
        _ when Can(engine, EdgeSetting.ConnectionLimitPerProxy) => new(ConnectionsPerProxy, LimitScope.PerProxy),
        _ => null,
    };

    private static bool Can(EdgeEngine engine, EdgeSetting setting) => EdgeEngine.Carrying(setting).Contains(engine.Name);

    private static TimeSpan? Seconds(int? seconds) => seconds is { } s ? TimeSpan.FromSeconds(s) : null;
}

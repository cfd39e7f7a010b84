using System.Collections.Immutable;

namespace Erp.Components;

/// <summary>Ends of connections that every controller has in common.</summary>
internal static class ClusterAccess
{
    public const int Http = 80;
    public const int Https = 443;

    private const int ApiServerPort = 6443;

    /// <summary>The whole world, but for the metadata service. The API server is part of it: its addresses are the provider's and change.</summary>
    public static Peer Anywhere { get; } = Peer.Addresses("0.0.0.0/0");

    public static ImmutableArray<Endpoint> ControlPlane { get; } = [new(Anywhere, Https), new(Anywhere, ApiServerPort)];

    public static ImmutableArray<Endpoint> Web { get; } = [new(Anywhere, Http), new(Anywhere, Https)];

    public static IEnumerable<TrafficPolicy.Caller> Scraping(EdgeParts parts, ScrapedPods scraped) =>
        parts.Args.Scraper is { } scraper ? [new(scraper, [.. scraped.Ports])] : [];
}

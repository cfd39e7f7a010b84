using System.Collections.Immutable;
using Pulumi;

namespace Erp.Components;

/// <summary>What the outside may reach, by which engine, and with whose certificates.</summary>
public sealed class EdgeIngressArgs : ResourceArgs
{
    public required PlatformContext Context { get; init; }

    public required ImmutableArray<EdgeHost> Hosts { get; init; }

    /// <summary>The routes of all services, with who answers them at this moment of a rollout.</summary>
    public required ImmutableArray<ServedRoute> Routes { get; init; }

    /// <summary>The Services that there are: a route to any other is refused.</summary>
    public required ImmutableArray<EdgeService> Services { get; init; }

    public EdgeEngine Engine { get; init; } = new GatewayApiEngine();

    /// <summary>Who signs; null where no host speaks TLS.</summary>
    public EdgeCertificates? Certificates { get; init; }

    /// <summary>What AWS puts in front; null elsewhere.</summary>
    public EdgeFront? Front { get; init; }

    /// <summary>How many proxies carry the traffic.</summary>
    public int Proxies { get; init; } = 2;

    /// <summary>Two of each add-on that the edge brings along, so that a node can go.</summary>
    public bool HighlyAvailableAddons { get; init; }

    /// <summary>Whoever scrapes the metrics of controllers and proxies; null when nobody does.</summary>
    public PodPeer? Scraper { get; init; }
}

using System.Collections.Immutable;
using Pulumi;

namespace Erp.Components;

/// <summary>A service's declaration, and where it lands.</summary>
public sealed class ErpServiceArgs : ResourceArgs
{
    /// <summary>What the service is and uses.</summary>
    public required ServiceSpec Spec { get; init; }

    public required PlatformContext Context { get; init; }

    /// <summary>All services of the stack: tells who calls this one.</summary>
    public required Topology Topology { get; init; }

    public required ImageCatalog Images { get; init; }

    /// <summary>Those who answer its uses.</summary>
    public ImmutableArray<IConnectionSource> Sources { get; init; } = [];

    /// <summary>How the platform's applications name their settings.</summary>
    public required ISettingsDialect Dialect { get; init; }

    public Rollout Rollout { get; init; } = Rollout.Rolling();

    /// <summary>Where its pods may run.</summary>
    public Placement Placement { get; init; } = new();

    public StorageClasses Storage { get; init; } = new();

    /// <summary>The pods of the edge: they may call the ports that the service's routes lead to.</summary>
    public Peer? Edge { get; init; }

    /// <summary>How metrics are collected; null when nobody does.</summary>
    public Scraping? Scraping { get; init; }

    /// <summary>Set when the platform talks through Dapr.</summary>
    public DaprSettings? Dapr { get; init; }

    /// <summary>Whoever gives pods an identity in the cloud; needed by services that use a bucket.</summary>
    public IPodIdentitySource? Identities { get; init; }
}

/// <summary>Who scrapes, and whether it is told by annotations on the pods rather than by a ServiceMonitor.</summary>
public sealed record Scraping(PodPeer Scraper, bool ByAnnotation = false)
{
    /// <summary>What the platform's framework calls its HTTP metrics.</summary>
    public HttpDialect Dialect { get; init; } = HttpDialect.Convention;
}

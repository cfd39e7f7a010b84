using System.Collections.Immutable;
using Pulumi;

namespace Erp.Components;

/// <summary>What carries the traffic policy.</summary>
public abstract record EdgeEngine
{
    /// <summary>Where the edge's own controllers and proxies run.</summary>
    public const string Namespace = "erp-edge";

    public abstract string Name { get; }

    /// <summary>Those whom the services must admit; known before anything is made, so that the services may come first.</summary>
    public abstract Peer Proxies { get; }

    /// <summary>What is known of the traffic inside the cluster; null where no proxy in it tells.</summary>
    public virtual MonitoredEdge? Watched => null;

    /// <summary>What it installs that Prometheus reads.</summary>
    public virtual ImmutableArray<ScrapedPods> Scraped => [];

    internal abstract ImmutableHashSet<EdgeSetting> Carries { get; }

    /// <summary>Where a certificate's Secret must lie for the engine to find it.</summary>
    internal abstract string SecretNamespace(PlatformContext context);

    /// <summary>What this engine alone cannot do with what it was given.</summary>
    internal virtual IEnumerable<ArgumentProblem> Problems(EdgeIngressArgs args) => [];

    internal abstract EdgeEntry Create(EdgeParts parts);

    /// <summary>The names of the engines that carry a setting.</summary>
    public static ImmutableArray<string> Carrying(EdgeSetting setting) => [.. All.Where(e => e.Carries.Contains(setting)).Select(e => e.Name)];

    private static ImmutableArray<(string Name, ImmutableHashSet<EdgeSetting> Carries)> All { get; } =
    [
        (GatewayApiEngine.EngineName, GatewayApiEngine.Carried),
        (NginxIngressEngine.EngineName, NginxIngressEngine.Carried),
        (AwsAlbEngine.EngineName, AwsAlbEngine.Carried),
    ];
}

/// <summary>The edge as it stands: the address of each host's load balancer, by the host's key, and what must stand before traffic flows.</summary>
internal sealed record EdgeEntry(ImmutableDictionary<string, Output<string>> Addresses, ImmutableArray<Resource> Ready);

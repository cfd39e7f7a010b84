using System.Collections.Immutable;

namespace Erp.Components;

/// <summary>A controller that somebody else runs: the class that it answers to, and its proxies.</summary>
public sealed record ExistingController(string Class, PodPeer Proxies);

/// <summary>An engine whose proxies run in the cluster behind a load balancer that hands connections on, with certificates from cert-manager.</summary>
public abstract record ProxyEngine : EdgeEngine
{
    /// <summary>Set when the controller is in the cluster already, with its CRDs.</summary>
    public ExistingController? Existing { get; init; }

    public EdgeLoadBalancer LoadBalancer { get; init; } = EdgeLoadBalancer.Provided;

    public sealed override Peer Proxies => Existing?.Proxies ?? OwnProxies;

    public sealed override ImmutableArray<ScrapedPods> Scraped => Existing is null ? [.. OwnPods, .. LoadBalancer.Scraped] : LoadBalancer.Scraped;

    private protected abstract PodPeer OwnProxies { get; }

    /// <summary>What the engine installs that has metrics.</summary>
    private protected abstract ImmutableArray<ScrapedPods> OwnPods { get; }

    private protected abstract IEnumerable<ArgumentProblem> OwnProblems(EdgeIngressArgs args);

    internal sealed override IEnumerable<ArgumentProblem> Problems(EdgeIngressArgs args)
    {
        if (args.Certificates is AcmCertificates)
            yield return new("certificates", $"The engine '{Name}' cannot use certificates of ACM: AWS does not hand out their keys.", $"Use EdgeCertificates.Acme, or '{AwsAlbEngine.EngineName}'.");
        foreach (var problem in OwnProblems(args)) yield return problem;
    }
}

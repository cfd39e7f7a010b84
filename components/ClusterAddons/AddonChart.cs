using System.Collections.Immutable;
using Pulumi;

namespace Erp.Components;

/// <summary>One add-on: its chart with typed values, where it runs, what it may do in AWS and whom it talks to.</summary>
public abstract class AddonChart
{
    public const string KubeSystem = "kube-system";

    private const int Https = 443;
    // Where the API server listens when it is not behind the load balancer of a cloud.
    private const int ApiServerPort = 6443;

    public abstract Addon Addon { get; }

    /// <summary>The release's name; also that of its ServiceAccount, by which its role knows it.</summary>
    public abstract string Release { get; }

    public abstract Chart Chart { get; }

    public virtual string Namespace => KubeSystem;

    /// <summary>The label that all its pods carry.</summary>
    public virtual (string Key, string Value) PodLabel => (LabelNames.Instance, Release);

    /// <summary>How strictly the pods of its own namespace are held; null in a namespace that is not its own.</summary>
    public virtual string? PodSecurity => null;

    /// <summary>Whether it does nothing without AWS.</summary>
    public virtual bool NeedsAws => false;

    /// <summary>Ports on which the API server calls it.</summary>
    public virtual ImmutableArray<int> Webhooks => [];

    public virtual ImmutableArray<int> Metrics => [];

    public PodPeer Pods => (PodPeer)Peer.Pods(Namespace, PodLabel);

    /// <summary>What Prometheus reads of it; null when it exports nothing.</summary>
    public ScrapedPods? Scraped => Metrics.IsEmpty ? null : new(Release, Pods, Metrics);

    public abstract ChartValues Values(ClusterAddonsArgs args);

    /// <summary>All that it may do in AWS; null when it has nothing to do there.</summary>
    public virtual Input<PolicyDocument>? Policy(ClusterAddonsArgs args, EksSettings eks) => null;

    /// <summary>Makes what it needs in AWS beside its role, and what must stand there before it starts.</summary>
    public virtual IEnumerable<Resource> Before(string component, ClusterAddonsArgs args, Resource parent) => [];

    public virtual IEnumerable<ArgumentProblem> Problems(ClusterAddonsArgs args) => [];

    /// <summary>Whom it calls beside DNS: the API server, and the services of AWS where it works with them.</summary>
    public virtual IEnumerable<Endpoint> Targets(ClusterAddonsArgs args)
    {
        yield return new(args.ApiServer, Https);
        if (args.Eks is null)
        {
            yield return new(args.ApiServer, ApiServerPort);
            yield break;
        }

        if (Policy(args, args.Eks.Settings) is null) yield break;
        yield return new(Peer.Addresses(ClusterAddonsArgs.Anywhere), Https);
        yield return PodIdentity.CredentialsEndpoint;
    }

    /// <summary>Who calls it beside the API server and whoever reads its metrics.</summary>
    public virtual IEnumerable<TrafficPolicy.Caller> Callers(ClusterAddonsArgs args) => [];
}

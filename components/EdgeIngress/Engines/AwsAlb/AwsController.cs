using System.Collections.Immutable;
using Erp.Components.Addons;

namespace Erp.Components;

/// <summary>The AWS Load Balancer Controller, which makes AWS load balancers of Kubernetes objects.</summary>
public sealed record AwsController(EksCluster Cluster)
{
    /// <summary>False when it is in the cluster already.</summary>
    public bool Install { get; init; } = true;

    /// <summary>Whether load balancers are reached from the VPC alone.</summary>
    public bool Internal { get; init; }

    internal ImmutableArray<ScrapedPods> Scraped => Install && new LoadBalancerController().Scraped is { } scraped ? [scraped] : [];

    internal string Scheme => Internal ? "internal" : "internet-facing";
}

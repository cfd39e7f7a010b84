using System.Collections.Immutable;
using Pulumi;

namespace Erp.Components;

/// <summary>What carries connections from the outside to the proxies.</summary>
public abstract record EdgeLoadBalancer
{
    /// <summary>Whatever the cluster's provider makes of a Service of type LoadBalancer.</summary>
    public static EdgeLoadBalancer Provided { get; } = new ProvidedLoadBalancer();

    /// <summary>An AWS network load balancer that reaches the pods directly.</summary>
    public static EdgeLoadBalancer Nlb(AwsController controller) => new AwsNlb(controller);

    internal abstract ImmutableSortedDictionary<string, string> Annotations(Protection protection);

    internal virtual string? ServiceClass => null;

    /// <summary>What it installs that Prometheus reads.</summary>
    internal virtual ImmutableArray<ScrapedPods> Scraped => [];

    /// <summary>What must run for the load balancer to be made.</summary>
    internal virtual ImmutableArray<Resource> Prepare(EdgeParts parts) => [];
}

internal sealed record ProvidedLoadBalancer : EdgeLoadBalancer
{
    internal override ImmutableSortedDictionary<string, string> Annotations(Protection protection) => ImmutableSortedDictionary<string, string>.Empty;
}

internal sealed record AwsNlb(AwsController Controller) : EdgeLoadBalancer
{
    private const string Prefix = "service.beta.kubernetes.io/aws-load-balancer-";

    internal override string ServiceClass => "service.k8s.aws/nlb";

    internal override ImmutableArray<ScrapedPods> Scraped => Controller.Scraped;

    internal override ImmutableSortedDictionary<string, string> Annotations(Protection protection) => ImmutableSortedDictionary.CreateRange<string, string>(
    [
        new($"{Prefix}scheme", Controller.Scheme),
        new($"{Prefix}nlb-target-type", "ip"),
        new($"{Prefix}attributes", $"load_balancing.cross_zone.enabled=true,deletion_protection.enabled={(protection.Cluster ? "true" : "false")}"),
        // Without it every client has the balancer's address, and limits per client count all of them as one.
        new($"{Prefix}target-group-attributes", "preserve_client_ip.enabled=true"),
    ]);

    internal override ImmutableArray<Resource> Prepare(EdgeParts parts) => EdgeAddons.LoadBalancerController(parts, Controller);
}

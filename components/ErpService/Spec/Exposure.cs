using System.Collections.Immutable;

namespace Erp.Components;

/// <summary>How a service's own Service is offered, beside the routes at the edge.</summary>
public sealed record Exposure(ExposureKind Kind)
{
    public const string Anywhere = "0.0.0.0/0";

    public static Exposure Internal { get; } = new(ExposureKind.ClusterIp);

    public static Exposure LoadBalancer { get; } = new(ExposureKind.LoadBalancer);

    /// <summary>Who may come in through the load balancer.</summary>
    public ImmutableArray<string> From { get; init; } = [Anywhere];

    public ImmutableSortedDictionary<string, string> Annotations { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    public bool IsLoadBalancer => Kind == ExposureKind.LoadBalancer;

    /// <summary>Metrics are nobody's business outside.</summary>
    public bool Offers(Port port) => !IsLoadBalancer || port.Name != Port.MetricsName;
}

public enum ExposureKind
{
    ClusterIp,
    LoadBalancer,
}

/// <summary>A host and path at the edge that lead to one of the service's ports. Hosts are given by name and filled in per environment.</summary>
public sealed record Route(string Host, string Path, string Port = Erp.Components.Port.HttpName);

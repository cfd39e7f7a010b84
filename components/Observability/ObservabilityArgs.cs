using System.Collections.Immutable;
using Pulumi;

namespace Erp.Components;

/// <summary>What is watched, with what means, and who is told.</summary>
public sealed class ObservabilityArgs : ResourceArgs
{
    public required PlatformContext Context { get; init; }

    /// <summary>What the rules and dashboards are made from.</summary>
    public required MonitoredPlatform Watched { get; init; }

    public required ObservabilitySettings Settings { get; init; }

    public ImmutableArray<AlertReceiver> Receivers { get; init; } = [];

    /// <summary>Null is the cluster's default class.</summary>
    public string? StorageClass { get; init; }

    /// <summary>Where Grafana will be found, e.g. <c>https://grafana.example.com</c>. The edge terminates TLS and routes there; without it Grafana stays inside.</summary>
    public string? GrafanaUrl { get; init; }

    /// <summary>The pods of the edge, which may call Grafana.</summary>
    public PodPeer? Edge { get; init; }

    /// <summary>What else is scraped: add-ons, sidecars, the edge.</summary>
    public ImmutableArray<ScrapedPods> AlsoScraped { get; init; } = [];

    public ClusterAddresses Addresses { get; init; } = new();
}

/// <summary>What lies outside the pod network: the API servers call webhooks and are called, the nodes are scraped.</summary>
public sealed record ClusterAddresses
{
    public string ApiServers { get; init; } = "0.0.0.0/0";

    public string Nodes { get; init; } = "10.0.0.0/8";
}

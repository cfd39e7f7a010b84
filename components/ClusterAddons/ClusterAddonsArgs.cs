using System.Collections.Immutable;
using Pulumi;

namespace Erp.Components;

/// <summary>What a cluster needs beside itself before services can run on it.</summary>
public enum Addon
{
    LoadBalancerController,
    MetricsServer,
    Autoscaler,
    CertManager,
    ExternalDns,
    ExternalSecrets,
    SealedSecrets,
    Dapr,
    VerticalPodAutoscaler,
    Velero,
}

/// <summary>A public zone in Route 53.</summary>
public sealed record DnsZone(string Domain, string ZoneId);

public sealed class ClusterAddonsArgs : ResourceArgs
{
    public required PlatformContext Context { get; init; }

    public required ImmutableHashSet<Addon> Wanted { get; init; }

    /// <summary>What the cluster has already: it is neither installed nor touched.</summary>
    public ImmutableHashSet<Addon> Present { get; init; } = [];

    /// <summary>Null where there is no AWS.</summary>
    public EksCluster? Eks { get; init; }

    /// <summary>The class for the add-ons' volumes; null for the cluster's default.</summary>
    public string? StorageClass { get; init; }

    /// <summary>The zones in which names are kept and certificates are proven.</summary>
    public ImmutableArray<DnsZone> Zones { get; init; } = [];

    /// <summary>Whom the certificate authority writes to before a certificate runs out; no issuers without it.</summary>
    public string? AcmeEmail { get; init; }

    /// <summary>The Gateway that answers the authority's questions where there is no zone to answer them in.</summary>
    public GatewayReference? AcmeGateway { get; init; }

    /// <summary>Whether the kinds of the Gateway API are there before the add-ons: cert-manager looks for them when it starts, and gives up without.</summary>
    public bool GatewayApi { get; init; }

    /// <summary>Where Velero keeps what it knows of the snapshots; it does nothing without.</summary>
    public VolumeBackupStore? VolumeBackups { get; init; }

    /// <summary>Who may read the add-ons' metrics.</summary>
    public PodPeer? Scraper { get; init; }

    /// <summary>Two of everything, so that a node can go.</summary>
    public bool HighlyAvailable { get; init; }

    internal int Replicas => HighlyAvailable ? 2 : 1;

    /// <summary>Where the API server calls from and is found; on EKS its interfaces are in the VPC.</summary>
    internal Peer ApiServer => Peer.Addresses(Eks?.Settings.VpcCidr ?? Anywhere);

    internal const string Anywhere = "0.0.0.0/0";
}

public sealed record GatewayReference(string Namespace, string Name);

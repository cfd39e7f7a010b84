using System.Collections.Immutable;
using Erp.Components.Addons;

namespace Erp.Components;

/// <summary>Who signs the certificates of the hosts.</summary>
public abstract record EdgeCertificates
{
    /// <summary>What is installed for them that Prometheus reads.</summary>
    public virtual ImmutableArray<ScrapedPods> Scraped => [];

    /// <summary>Let's Encrypt by cert-manager, which is installed unless it is there.</summary>
    public static AcmeCertificates Acme(string email) => new(email);

    /// <summary>A ClusterIssuer that somebody else made, of a cert-manager that is there.</summary>
    public static ExistingIssuer Issuer(string name) => new(name);

    /// <summary>AWS Certificate Manager, for an AWS load balancer. Proves the names in the front's hosted zone.</summary>
    public static AcmCertificates Acm { get; } = new();
}

public sealed record AcmeCertificates(string Email) : EdgeCertificates
{
    public AcmeChallenge Challenge { get; init; } = AcmeChallenge.Http01;

    /// <summary>Which of the <see cref="CertificateIssuers"/> signs.</summary>
    public string SignedBy { get; init; } = CertificateIssuers.Production;

    /// <summary>False when cert-manager is in the cluster already.</summary>
    public bool InstallCertManager { get; init; } = true;

    public override ImmutableArray<ScrapedPods> Scraped => InstallCertManager && new CertManager().Scraped is { } scraped ? [scraped] : [];
}

public sealed record ExistingIssuer(string Name) : EdgeCertificates;

public sealed record AcmCertificates : EdgeCertificates;

/// <summary>How the authority is shown that a name is ours.</summary>
public abstract record AcmeChallenge
{
    /// <summary>By an answer on port 80 of the host itself.</summary>
    public static AcmeChallenge Http01 { get; } = new Http01Challenge();

    /// <summary>By a record in a zone of Route 53, written with the identity of cert-manager's pods.</summary>
    public static AcmeChallenge Route53(EksCluster cluster, params ImmutableArray<DnsZone> zones) => new Route53Challenge(cluster, zones);
}

internal sealed record Http01Challenge : AcmeChallenge;

internal sealed record Route53Challenge(EksCluster Cluster, ImmutableArray<DnsZone> Zones) : AcmeChallenge;

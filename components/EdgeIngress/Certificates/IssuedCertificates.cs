using System.Collections.Immutable;
using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.KubernetesCrds.CertManager.V1;

namespace Erp.Components;

/// <summary>The certificates that cert-manager asks for and renews, each in a Secret where the engine finds it.</summary>
internal static class IssuedCertificates
{
    private const string IssuerKind = "ClusterIssuer";

    /// <summary>Makes issuer and certificates. <paramref name="http01"/> is the engine's way to answer a challenge on port 80, and <paramref name="entry"/> what must stand for it.</summary>
    public static ImmutableArray<Resource> Create(EdgeParts parts, ImmutableArray<Resource> certManager, ACMESolverHTTP01Args http01, IEnumerable<Resource> entry)
    {
        ImmutableArray<EdgeHost> hosts = [.. parts.Args.Hosts.Where(h => h.Tls)];
        if (hosts.IsEmpty) return [];
        var (issuer, ready) = parts.Args.Certificates switch
        {
            AcmeCertificates acme => Acme(parts, acme, certManager, http01),
            ExistingIssuer existing => (existing.Name, certManager),
            var other => throw new ArgumentOutOfRangeException(nameof(parts), other, "cert-manager signs by ACME or by an issuer that exists."),
        };
        ImmutableArray<Resource> after = [.. ready, .. entry];
        return [.. hosts.Select(h => Certificate(parts, h, issuer, after))];
    }

    private static (string Name, ImmutableArray<Resource> Ready) Acme(EdgeParts parts, AcmeCertificates settings, ImmutableArray<Resource> certManager, ACMESolverHTTP01Args http01)
    {
        var args = EdgeAddons.Args(parts, settings, gatewayApi: false);
        IEnumerable<ACMESolverArgs> solvers = settings.Challenge is Http01Challenge ? [new() { Http01 = http01 }] : CertificateIssuers.Solvers(args);
        var issuers = CertificateIssuers.Create(parts.Name, args, [.. solvers], parts.Options(certManager));
        return (settings.SignedBy, [.. issuers]);
    }

    private static Certificate Certificate(EdgeParts parts, EdgeHost host, string issuer, ImmutableArray<Resource> after)
    {
        var name = parts.NameOf(host);
        return new(name, new CertificateArgs
        {
            Metadata = parts.Metadata(name, parts.Args.Engine.SecretNamespace(parts.Context)),
            Spec = new CertificateSpecArgs
            {
                SecretName = host.TlsSecret,
                DnsNames = { host.Name },
                IssuerRef = new IssuerRefArgs { Name = issuer, Kind = IssuerKind },
                PrivateKey = new CertificateSpecPrivateKeyArgs { Algorithm = "ECDSA", Size = 256, RotationPolicy = "Always" },
            },
        }, parts.Options(after));
    }
}

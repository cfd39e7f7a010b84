using System.Collections.Immutable;
using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.KubernetesCrds.CertManager.V1;

namespace Erp.Components;

/// <summary>Let's Encrypt, for earnest and for trying out. A name is proven in its zone, or else over HTTP at the edge.</summary>
public static class CertificateIssuers
{
    public const string Production = "letsencrypt-prod";

    /// <summary>
    /// Its certificates are not trusted by browsers, and its limits are generous: environments that are made and thrown away would use up those of the
    /// real one.
    /// </summary>
    public const string Staging = "letsencrypt-staging";

    private const string Authority = "api.letsencrypt.org/directory";

    internal static ImmutableArray<ClusterIssuer> Create(string component, ClusterAddonsArgs args, ACMESolverArgs[] solvers, CustomResourceOptions options) =>
    [
        .. from authority in ((string Name, string Host)[])[(Production, "acme-v02"), (Staging, "acme-staging-v02")]
           select new ClusterIssuer($"{component}-{authority.Name}", new ClusterIssuerArgs
           {
               Metadata = new ObjectMetaArgs { Name = authority.Name, Labels = args.Context.Labels("cert-manager", authority.Name, "addon") },
               Spec = new IssuerSpecArgs
               {
                   Acme = new ACMEIssuerArgs
                   {
                       Email = args.AcmeEmail!,
                       Server = $"https://{authority.Host}.{Authority}",
                       PrivateKeySecretRef = new SecretRefArgs { Name = $"{authority.Name}-account" },
                       Solvers = solvers,
                   },
               },
           }, options),
    ];

    internal static IEnumerable<ACMESolverArgs> Solvers(ClusterAddonsArgs args)
    {
        if (args.Eks is { } eks)
            foreach (var zone in args.Zones)
                yield return new()
                {
                    Selector = new ACMESolverSelectorArgs { DnsZones = { zone.Domain } },
                    Dns01 = new ACMESolverDNS01Args { Route53 = new Route53Args { HostedZoneID = zone.ZoneId, Region = eks.Settings.Region } },
                };
        if (args.AcmeGateway is { } gateway)
            yield return new()
            {
                Http01 = new ACMESolverHTTP01Args
                {
                    GatewayHTTPRoute = new ACMESolverGatewayHTTPRouteArgs { ParentRefs = { new ACMESolverParentRefArgs { Kind = "Gateway", Namespace = gateway.Namespace, Name = gateway.Name } } },
                },
            };
    }
}

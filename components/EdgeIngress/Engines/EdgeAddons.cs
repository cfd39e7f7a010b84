using System.Collections.Immutable;
using Erp.Components.Addons;
using Pulumi;

namespace Erp.Components;

/// <summary>The cluster's add-ons that an edge stands on, for where the cluster does not have them yet.</summary>
internal static class EdgeAddons
{
    /// <summary>With the Gateway API switched on cert-manager does not start before that API is there: <paramref name="after"/> brings it.</summary>
    public static ImmutableArray<Resource> CertManager(EdgeParts parts, bool gatewayApi, IEnumerable<Resource> after) =>
        parts.Args.Certificates is AcmeCertificates { InstallCertManager: true } acme
            ? [InstalledAddon.Install(parts.Name, new CertManager(), Args(parts, acme, gatewayApi), parts.Parent, after)]
            : [];

    public static ImmutableArray<Resource> LoadBalancerController(EdgeParts parts, AwsController controller) =>
        controller.Install
            ? [InstalledAddon.Install(parts.Name, new LoadBalancerController(), new() { Context = parts.Context, Wanted = [Addon.LoadBalancerController], Eks = controller.Cluster, HighlyAvailable = parts.Args.HighlyAvailableAddons, Scraper = parts.Args.Scraper }, parts.Parent, [])]
            : [];

    /// <summary>What cert-manager is told, and what its issuers prove names with.</summary>
    public static ClusterAddonsArgs Args(EdgeParts parts, AcmeCertificates acme, bool gatewayApi) => new()
    {
        Context = parts.Context,
        Wanted = [Addon.CertManager],
        Eks = (acme.Challenge as Route53Challenge)?.Cluster,
        Zones = (acme.Challenge as Route53Challenge)?.Zones ?? [],
        AcmeEmail = acme.Email,
        GatewayApi = gatewayApi,
        HighlyAvailable = parts.Args.HighlyAvailableAddons,
        Scraper = parts.Args.Scraper,
    };
}

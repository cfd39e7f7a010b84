namespace Erp.Components;

/// <summary>The charts of the edge's own controllers; those that it shares with others are the cluster's add-ons.</summary>
public static class EdgeIngressVersions
{
    /// <summary>Brings the Gateway API and its own CRDs; no other chart may.</summary>
    public static Chart EnvoyGateway { get; } = Chart.Oci("oci://docker.io/envoyproxy/gateway-helm", "v1.9.0");

    /// <summary>3.7 is the first Traefik that honours limits and canaries in nginx annotations.</summary>
    public static Chart Traefik { get; } = Chart.Http("https://traefik.github.io/charts", "traefik", "41.3.0");
}

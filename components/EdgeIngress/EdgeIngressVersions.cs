namespace Erp.Components;

/// <summary>The charts and images of the edge.</summary>
public static class EdgeIngressVersions
{
    /// <summary>Brings the Gateway API and its own CRDs; no other chart may.</summary>
    public static Chart EnvoyGateway { get; } = Chart.Oci("oci://docker.io/envoyproxy/gateway-helm", "v1.9.0");

    /// <summary>3.7 is the first Traefik that honours limits and canaries in nginx annotations.</summary>
    public static Chart Traefik { get; } = Chart.Http("https://traefik.github.io/charts", "traefik", "41.3.0");

    public static Chart AwsLoadBalancerController { get; } = Chart.Http("https://aws.github.io/eks-charts", "aws-load-balancer-controller", "3.5.0");

    public static Chart CertManager { get; } = Chart.Http("https://charts.jetstack.io", "cert-manager", "v1.21.1");
}

using System.Collections.Immutable;

namespace Erp.Components;

/// <summary>Every add-on's chart, and the one image that must follow the cluster's version.</summary>
public static class ClusterAddonsVersions
{
    private const string Autoscaling = "https://kubernetes.github.io/autoscaler";

    // The tag that Cluster Autoscaler was released with for each Kubernetes version: it simulates that version's scheduler.
    private static readonly ImmutableDictionary<string, string> AutoscalerTags = ImmutableDictionary<string, string>.Empty.Add("1.35", "v1.35.0").Add("1.36", "v1.36.1");

    public static Chart LoadBalancerController { get; } = Chart.Http("https://aws.github.io/eks-charts", "aws-load-balancer-controller", "3.5.0");
    public static Chart MetricsServer { get; } = Chart.Http("https://kubernetes-sigs.github.io/metrics-server/", "metrics-server", "3.13.1");
    public static Chart ExternalDns { get; } = Chart.Http("https://kubernetes-sigs.github.io/external-dns/", "external-dns", "1.21.1");
    public static Chart CertManager { get; } = Chart.Oci("oci://quay.io/jetstack/charts/cert-manager", "v1.21.1");
    public static Chart ExternalSecrets { get; } = Chart.Oci("oci://ghcr.io/external-secrets/charts/external-secrets", "2.9.0");
    public static Chart SealedSecrets { get; } = Chart.Http("https://bitnami-labs.github.io/sealed-secrets", "sealed-secrets", "2.18.5");
    public static Chart Dapr { get; } = Chart.Http("https://dapr.github.io/helm-charts/", "dapr", "1.18.3");
    public static Chart VerticalPodAutoscaler { get; } = Chart.Http(Autoscaling, "vertical-pod-autoscaler", "0.11.0");
    public static Chart Velero { get; } = Chart.Http("https://vmware-tanzu.github.io/helm-charts", "velero", "12.1.0");
    public static Chart ClusterAutoscaler { get; } = Chart.Http(Autoscaling, "cluster-autoscaler", "9.59.0");
    public static Chart Karpenter { get; } = Chart.Oci("oci://public.ecr.aws/karpenter/karpenter", "1.14.1");

    /// <summary>Of the minor version that goes with the Velero of its chart.</summary>
    public const string VeleroPluginForAws = "velero/velero-plugin-for-aws:v1.14.2";

    /// <summary>The node image that Karpenter starts from. New ones come with their patches, node by node, within the pool's disruption budget.</summary>
    public const string NodeImage = "al2023@latest";

    public static string? AutoscalerTag(string kubernetesVersion) => AutoscalerTags.GetValueOrDefault(kubernetesVersion);
}

using System.Collections.Immutable;

namespace Erp.Components;

/// <summary>
/// The version of every EKS add-on, for each Kubernetes version that a cluster may have: AWS refuses one that was built for another.
/// None is left to AWS to choose, so that what was tested is what runs, and a move is a change that somebody sees.
/// </summary>
public static class ClusterVersions
{
    public const string Network = "vpc-cni";
    public const string KubeProxy = "kube-proxy";
    public const string PodIdentityAgent = "eks-pod-identity-agent";
    public const string Dns = "coredns";
    public const string Volumes = "aws-ebs-csi-driver";
    public const string Snapshots = "snapshot-controller";

    private static readonly ImmutableSortedDictionary<string, ImmutableSortedDictionary<string, string>> Addons =
        ImmutableSortedDictionary<string, ImmutableSortedDictionary<string, string>>.Empty
            .Add("1.34", With(kubeProxy: "v1.34.6-eksbuild.17", dns: "v1.13.2-eksbuild.11"))
            .Add("1.35", With(kubeProxy: "v1.35.3-eksbuild.17", dns: "v1.13.2-eksbuild.11"))
            .Add("1.36", With(kubeProxy: "v1.36.0-eksbuild.13", dns: "v1.14.3-eksbuild.3"));

    /// <summary>The Kubernetes versions for which all add-ons are known.</summary>
    public static IEnumerable<string> Kubernetes => Addons.Keys;

    public static string Addon(string kubernetes, string name) => Addons[kubernetes][name];

    // What has one version for all of Kubernetes' stands here once.
    private static ImmutableSortedDictionary<string, string> With(string kubeProxy, string dns) => new Dictionary<string, string>
    {
        [Network] = "v1.22.4-eksbuild.3",
        [KubeProxy] = kubeProxy,
        [PodIdentityAgent] = "v1.3.10-eksbuild.3",
        [Dns] = dns,
        [Volumes] = "v1.63.1-eksbuild.1",
        [Snapshots] = "v8.5.0-eksbuild.5",
    }.ToImmutableSortedDictionary(StringComparer.Ordinal);
}

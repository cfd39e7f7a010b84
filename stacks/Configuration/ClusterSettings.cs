using System.Collections.Immutable;

namespace Erp.Stacks.Configuration;

public enum ClusterKind
{
    /// <summary>One that is there, by its context in the kubeconfig.</summary>
    Existing,

    /// <summary>One that the stack makes on AWS.</summary>
    Eks,
}

/// <summary>Which cluster the stack runs on, and what AWS must know to make one.</summary>
public sealed record ClusterSettings
{
    [Setting("An existing cluster, or one that the stack makes on EKS. Empty: what the environment's profile says.")]
    public ClusterKind? Mode { get; init; }

    [Setting("The kubeconfig context of an existing cluster. Empty: the current one.")]
    public string Context { get; init; } = "";

    [Setting("The AWS region of an EKS cluster.")]
    [Form("[a-z]{2}(-[a-z]+)+-[0-9]", "a region such as us-east-1")]
    public string Region { get; init; } = "us-east-1";

    [Setting("The one AWS account that the cluster may come to stand in.")]
    [Form("[0-9]{12}", "an account id: 12 digits")]
    public string AccountId { get; init; } = "123456789012";

    [Setting("The IAM role that runs pulumi up: the cluster's only administrator.")]
    [Form("arn:aws:iam::[0-9]{12}:role/.+", "the ARN of a role")]
    public string DeployerRole { get; init; } = "arn:aws:iam::123456789012:role/erp-deployer";

    [Setting("The Kubernetes version of an EKS cluster.")]
    [Form("1\\.[0-9]{2}", "a version such as 1.35")]
    public string Version { get; init; } = "1.35";

    [Setting("On EKS, the storage class of folders that many pods share, such as one of EFS. It must exist where a service declares such a folder.")]
    public string SharedStorageClass { get; init; } = "efs";

    [Setting("The addresses of the VPC.")]
    [Form("[0-9.]+/[0-9]+", "a range such as 10.0.0.0/16")]
    public string Cidr { get; init; } = "10.0.0.0/16";

    [Setting("From which ranges the Kubernetes API can be reached over the internet; from nowhere when empty.")]
    [Form("[0-9.]+/[0-9]+", "a range such as 203.0.113.0/24")]
    public ImmutableArray<string> PublicEndpointRanges { get; init; } = [];
}

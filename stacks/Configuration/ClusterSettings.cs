using System.Collections.Immutable;
using Erp.Components;

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
    [Form("\\S(.*\\S)?", "the name of a context")]
    public string Context { get; init; } = "";

    [Setting("The AWS region of an EKS cluster.")]
    [Form("[a-z]{2}(-[a-z]+)+-[0-9]", "a region such as us-east-1")]
    public string Region { get; init; } = "us-east-1";

    [Setting("The one AWS account that anything may come to stand in; with credentials of another, nothing is done.")]
    [Form("[0-9]{12}", "an account id: 12 digits")]
    public string Account { get; init; } = "123456789012";

    [Setting("The IAM role that runs pulumi up: the cluster's only administrator. Empty: erp-deployer of the account.")]
    [Form(Forms.Role, Forms.RoleInWords)]
    public string? DeployerRole { get; init; }

    [Setting("The Kubernetes version of an EKS cluster.")]
    [Form("1\\.[0-9]{2}", "a version such as 1.35")]
    public string Version { get; init; } = "1.35";

    [Setting("The availability zones, by their last letter. Empty: what the environment's profile says.")]
    [Form("[a-z]", "the last letter of a zone")]
    public ImmutableArray<string> Zones { get; init; } = [];

    [Setting("One NAT gateway for all zones, or one in each. Empty: what the environment's profile says.")]
    public NatGateways? Nat { get; init; }

    [Setting("The addresses of the VPC.")]
    [Form(Forms.Range, "a range such as 10.0.0.0/16")]
    public string Cidr { get; init; } = "10.0.0.0/16";

    [Setting("The addresses of Services inside the cluster.")]
    [Form(Forms.Range, "a range such as 172.20.0.0/16")]
    public string ServiceCidr { get; init; } = "172.20.0.0/16";

    [Setting("The networks that are or will be connected to the VPC: none of their addresses may be used in it.")]
    [Form(Forms.Range, "a range such as 10.8.0.0/16")]
    public ImmutableArray<string> OtherNetworks { get; init; } = [];

    [Setting("From which ranges the Kubernetes API can be reached over the internet; from nowhere when empty.")]
    [Form(Forms.Range, "a range such as 203.0.113.0/24")]
    public ImmutableArray<string> PublicEndpointRanges { get; init; } = [];

    [Setting("What differs from the profile in a group of nodes, by the group's name; a name that the profile does not have is a further group.")]
    [Keys("[a-z][-a-z0-9]{0,29}", "a group's name: lower-case letters, digits and '-', a letter first, at most 30")]
    public ImmutableSortedDictionary<string, NodeGroupSettings> NodeGroups { get; init; } = ImmutableSortedDictionary<string, NodeGroupSettings>.Empty;

    [Setting("Who adds and removes nodes: cluster-autoscaler sizes the groups, karpenter makes nodes to measure instead of the group 'general', none leaves every group at its desired size.")]
    public AutoscalerKind Autoscaler { get; init; } = AutoscalerKind.ClusterAutoscaler;

    [Setting("Which nodes Karpenter may make, where it is the autoscaler.")]
    public KarpenterSettings Karpenter { get; init; } = new();

    [Setting("What is installed beside the cluster, and what it has already.")]
    public AddonSettings Addons { get; init; } = new();

    [Setting("On EKS, the storage class of folders that many pods share, such as one of EFS. It must exist where a service declares such a folder.")]
    [Form(Forms.ObjectName, Forms.ObjectNameInWords)]
    public string SharedStorageClass { get; init; } = "efs";

    public string DeployerRoleArn => DeployerRole ?? RoleArn("erp-deployer");

    internal string RoleArn(string role) => $"arn:aws:iam::{Account}:role/{role}";
}

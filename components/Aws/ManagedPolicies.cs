namespace Erp.Components;

/// <summary>The policies that AWS writes and keeps up to date for its own parts of a cluster.</summary>
internal static class ManagedPolicies
{
    public const string EksCluster = "arn:aws:iam::aws:policy/AmazonEKSClusterPolicy";
    public const string EksNode = "arn:aws:iam::aws:policy/AmazonEKSWorkerNodePolicy";
    public const string EksCni = "arn:aws:iam::aws:policy/AmazonEKS_CNI_Policy";
    public const string PullImages = "arn:aws:iam::aws:policy/AmazonEC2ContainerRegistryPullOnly";
    public const string EbsCsi = "arn:aws:iam::aws:policy/service-role/AmazonEBSCSIDriverPolicy";
    public const string ClusterAdministrator = "arn:aws:eks::aws:cluster-access-policy/AmazonEKSClusterAdminPolicy";
}

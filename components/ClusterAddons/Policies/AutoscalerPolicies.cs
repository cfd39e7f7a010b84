using System.Collections.Immutable;

namespace Erp.Components;

/// <summary>What those who add and remove nodes may do: with nodes of this cluster, and no others.</summary>
internal static class AutoscalerPolicies
{
    private static readonly ImmutableArray<string> SeeMachines =
    [
        "ec2:DescribeCapacityReservations", "ec2:DescribeImages", "ec2:DescribeInstanceStatus", "ec2:DescribeInstanceTypeOfferings", "ec2:DescribeInstanceTypes",
        "ec2:DescribeInstances", "ec2:DescribeLaunchTemplates", "ec2:DescribePlacementGroups", "ec2:DescribeSecurityGroups", "ec2:DescribeSpotPriceHistory", "ec2:DescribeSubnets",
    ];

    public static PolicyDocument ClusterAutoscaler(EksSettings eks) => new(
        new PolicyStatement("SeeGroups")
        {
            Actions =
            [
                "autoscaling:DescribeAutoScalingGroups", "autoscaling:DescribeAutoScalingInstances", "autoscaling:DescribeLaunchConfigurations",
                "autoscaling:DescribeScalingActivities", "autoscaling:DescribeTags", "ec2:DescribeImages", "ec2:DescribeInstanceTypes",
                "ec2:DescribeLaunchTemplateVersions", "ec2:GetInstanceTypesFromInstanceRequirements",
            ],
            Resources = ["*"],
        },
        new PolicyStatement("SeeNodeGroups") { Actions = ["eks:DescribeNodegroup"], Resources = [$"arn:aws:eks:{eks.Region}:{eks.AccountId}:nodegroup/{eks.Name}/*/*"] },
        new PolicyStatement("SizeOwnGroups")
        {
            Actions = ["autoscaling:SetDesiredCapacity", "autoscaling:TerminateInstanceInAutoScalingGroup"],
            Resources = [$"arn:aws:autoscaling:{eks.Region}:{eks.AccountId}:autoScalingGroup:*:autoScalingGroupName/*"],
            Conditions = [new("StringEquals", $"aws:ResourceTag/k8s.io/cluster-autoscaler/{eks.Name}", "owned")],
        });

    public static PolicyDocument Karpenter(EksSettings eks)
    {
        string Own(string what) => $"arn:aws:ec2:{eks.Region}:{eks.AccountId}:{what}";
        ImmutableArray<string> made = [Own("fleet/*"), Own("instance/*"), Own("volume/*"), Own("network-interface/*"), Own("launch-template/*"), Own("spot-instances-request/*")];
        PolicyCondition asked = new("StringEquals", $"aws:RequestTag/kubernetes.io/cluster/{eks.Name}", "owned");
        PolicyCondition owned = new("StringEquals", $"aws:ResourceTag/kubernetes.io/cluster/{eks.Name}", "owned");

        return new(
            new PolicyStatement("StartFrom")
            {
                Actions = ["ec2:CreateFleet", "ec2:RunInstances"],
                Resources = [$"arn:aws:ec2:{eks.Region}::image/*", $"arn:aws:ec2:{eks.Region}::snapshot/*", Own("security-group/*"), Own("subnet/*")],
            },
            new PolicyStatement("StartByOwnTemplates") { Actions = ["ec2:CreateFleet", "ec2:RunInstances"], Resources = [Own("launch-template/*")], Conditions = [owned] },
            new PolicyStatement("StartTagged") { Actions = ["ec2:CreateFleet", "ec2:CreateLaunchTemplate", "ec2:RunInstances"], Resources = made, Conditions = [asked] },
            new PolicyStatement("TagNew")
            {
                Actions = ["ec2:CreateTags"],
                Resources = made,
                Conditions = [asked, new("StringEquals", "ec2:CreateAction", "CreateFleet", "CreateLaunchTemplate", "RunInstances")],
            },
            new PolicyStatement("NameOwnNodes")
            {
                Actions = ["ec2:CreateTags"],
                Resources = [Own("instance/*")],
                Conditions = [owned, new("ForAllValues:StringEquals", "aws:TagKeys", "eks:eks-cluster-name", "karpenter.sh/nodeclaim", "Name")],
            },
            new PolicyStatement("EndOwn") { Actions = ["ec2:DeleteLaunchTemplate", "ec2:TerminateInstances"], Resources = [Own("instance/*"), Own("launch-template/*")], Conditions = [owned] },
            new PolicyStatement("See") { Actions = [.. SeeMachines, "pricing:GetProducts"], Resources = ["*"] },
            new PolicyStatement("FindImages") { Actions = ["ssm:GetParameter"], Resources = [$"arn:aws:ssm:{eks.Region}::parameter/aws/service/*"] },
            new PolicyStatement("FindCluster") { Actions = ["eks:DescribeCluster"], Resources = [eks.Arn] },
            new PolicyStatement("HearOfInterruptions") { Actions = ["sqs:DeleteMessage", "sqs:GetQueueUrl", "sqs:ReceiveMessage"], Resources = [InterruptionQueue.ArnOf(eks)] },
            new PolicyStatement("SeeProfile") { Actions = ["iam:GetInstanceProfile"], Resources = [$"arn:aws:iam::{eks.AccountId}:instance-profile/{eks.NodeProfileName}"] },
            new PolicyStatement("GiveNodesTheirRole")
            {
                Actions = ["iam:PassRole"],
                Resources = [$"arn:aws:iam::{eks.AccountId}:role/{eks.NodeRoleName}"],
                Conditions = [new("StringEquals", "iam:PassedToService", "ec2.amazonaws.com")],
            });
    }
}

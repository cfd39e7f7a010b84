using System.Collections.Immutable;

namespace Erp.Components;

/// <summary>
/// What the load balancer controller may do: see what there is, make what it tags as this cluster's, and change or delete only what bears that tag.
/// Cognito, Shield and the old WAF are left out, because they are switched off.
/// </summary>
internal static class LoadBalancerControllerPolicy
{
    private const string ClusterTag = "elbv2.k8s.aws/cluster";

    private static readonly ImmutableArray<string> SeeNetwork =
    [
        "ec2:DescribeAccountAttributes", "ec2:DescribeAddresses", "ec2:DescribeAvailabilityZones", "ec2:DescribeCoipPools", "ec2:DescribeInstances",
        "ec2:DescribeInternetGateways", "ec2:DescribeIpamPools", "ec2:DescribeNetworkInterfaces", "ec2:DescribeRouteTables", "ec2:DescribeSecurityGroups",
        "ec2:DescribeSubnets", "ec2:DescribeTags", "ec2:DescribeVpcPeeringConnections", "ec2:DescribeVpcs", "ec2:GetCoipPoolUsage", "ec2:GetSecurityGroupsForVpc",
    ];

    private static readonly ImmutableArray<string> SeeBalancers =
    [
        "elasticloadbalancing:DescribeCapacityReservation", "elasticloadbalancing:DescribeListenerAttributes", "elasticloadbalancing:DescribeListenerCertificates",
        "elasticloadbalancing:DescribeListeners", "elasticloadbalancing:DescribeLoadBalancerAttributes", "elasticloadbalancing:DescribeLoadBalancers",
        "elasticloadbalancing:DescribeRules", "elasticloadbalancing:DescribeSSLPolicies", "elasticloadbalancing:DescribeTags",
        "elasticloadbalancing:DescribeTargetGroupAttributes", "elasticloadbalancing:DescribeTargetGroups", "elasticloadbalancing:DescribeTargetHealth",
        "elasticloadbalancing:DescribeTrustStores", "acm:DescribeCertificate", "acm:ListCertificates", "wafv2:GetWebACL", "wafv2:GetWebACLForResource",
    ];

    public static PolicyDocument Of(EksSettings eks)
    {
        string Ec2(string what) => $"arn:aws:ec2:{eks.Region}:{eks.AccountId}:{what}";
        string Elb(string what) => $"arn:aws:elasticloadbalancing:{eks.Region}:{eks.AccountId}:{what}";
        PolicyCondition asked = new("StringEquals", $"aws:RequestTag/{ClusterTag}", eks.Name);
        PolicyCondition owned = new("StringEquals", $"aws:ResourceTag/{ClusterTag}", eks.Name);
        ImmutableArray<string> groups = [Ec2("security-group/*")];
        ImmutableArray<string> balancers = [Elb("loadbalancer/app/*/*"), Elb("loadbalancer/net/*/*")];
        ImmutableArray<string> targets = [Elb("targetgroup/*/*")];
        ImmutableArray<string> listeners = [Elb("listener/app/*/*/*"), Elb("listener/net/*/*/*"), Elb("listener-rule/app/*/*/*/*"), Elb("listener-rule/net/*/*/*/*")];

        return new(
            new PolicyStatement("See") { Actions = [.. SeeNetwork, .. SeeBalancers], Resources = ["*"] },
            new PolicyStatement("FirstBalancerOfAccount")
            {
                Actions = ["iam:CreateServiceLinkedRole"],
                Resources = [$"arn:aws:iam::{eks.AccountId}:role/aws-service-role/elasticloadbalancing.amazonaws.com/AWSServiceRoleForElasticLoadBalancing"],
                Conditions = [new("StringEquals", "iam:AWSServiceName", "elasticloadbalancing.amazonaws.com")],
            },
            new PolicyStatement("MakeGroups") { Actions = ["ec2:CreateSecurityGroup"], Resources = groups, Conditions = [asked] },
            new PolicyStatement("MakeGroupsInVpc") { Actions = ["ec2:CreateSecurityGroup"], Resources = [Ec2("vpc/*")] },
            new PolicyStatement("TagNewGroups") { Actions = ["ec2:CreateTags"], Resources = groups, Conditions = [asked, new("StringEquals", "ec2:CreateAction", "CreateSecurityGroup")] },
            new PolicyStatement("ChangeOwnGroups")
            {
                Actions = ["ec2:AuthorizeSecurityGroupIngress", "ec2:CreateTags", "ec2:DeleteSecurityGroup", "ec2:DeleteTags", "ec2:RevokeSecurityGroupIngress"],
                Resources = groups,
                Conditions = [owned],
            },
            new PolicyStatement("OpenNodesToBalancers")
            {
                Actions = ["ec2:AuthorizeSecurityGroupIngress", "ec2:RevokeSecurityGroupIngress"],
                Resources = groups,
                Conditions = [new("StringEquals", $"aws:ResourceTag/kubernetes.io/cluster/{eks.Name}", "owned")],
            },
            new PolicyStatement("Make") { Actions = ["elasticloadbalancing:CreateLoadBalancer", "elasticloadbalancing:CreateTargetGroup"], Resources = [.. balancers, .. targets], Conditions = [asked] },
            new PolicyStatement("TagNew")
            {
                Actions = ["elasticloadbalancing:AddTags"],
                Resources = [.. balancers, .. targets, .. listeners],
                Conditions = [asked, new("StringEquals", "elasticloadbalancing:CreateAction", "CreateLoadBalancer", "CreateTargetGroup", "CreateListener", "CreateRule")],
            },
            new PolicyStatement("ChangeOwn")
            {
                Actions =
                [
                    "elasticloadbalancing:AddListenerCertificates", "elasticloadbalancing:AddTags", "elasticloadbalancing:CreateListener", "elasticloadbalancing:CreateRule",
                    "elasticloadbalancing:DeleteListener", "elasticloadbalancing:DeleteLoadBalancer", "elasticloadbalancing:DeleteRule", "elasticloadbalancing:DeleteTargetGroup",
                    "elasticloadbalancing:DeregisterTargets", "elasticloadbalancing:ModifyListener", "elasticloadbalancing:ModifyListenerAttributes",
                    "elasticloadbalancing:ModifyLoadBalancerAttributes", "elasticloadbalancing:ModifyRule", "elasticloadbalancing:ModifyTargetGroup",
                    "elasticloadbalancing:ModifyTargetGroupAttributes", "elasticloadbalancing:RegisterTargets", "elasticloadbalancing:RemoveListenerCertificates",
                    "elasticloadbalancing:RemoveTags", "elasticloadbalancing:SetIpAddressType", "elasticloadbalancing:SetRulePriorities",
                    "elasticloadbalancing:SetSecurityGroups", "elasticloadbalancing:SetSubnets", "elasticloadbalancing:SetWebACL",
                ],
                Resources = [.. balancers, .. targets, .. listeners],
                Conditions = [owned],
            },
            new PolicyStatement("AttachFirewalls")
            {
                Actions = ["wafv2:AssociateWebACL", "wafv2:DisassociateWebACL"],
                Resources = [$"arn:aws:wafv2:{eks.Region}:{eks.AccountId}:regional/webacl/*/*", balancers[0]],
            });
    }
}

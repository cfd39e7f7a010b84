using System.Collections.Immutable;

namespace Erp.Components;

/// <summary>
/// What the controller may do in AWS. Reading knows no finer resource than all; writing is bound to what carries the cluster's own tag, so
/// that a controller cannot touch the load balancers of another cluster.
/// </summary>
internal static class AwsControllerRights
{
    private const string ClusterTag = "elbv2.k8s.aws/cluster";
    private const string All = "*";

    public static PolicyDocument Of(EksSettings settings)
    {
        var balancing = $"arn:aws:elasticloadbalancing:{settings.Region}:{settings.AccountId}";
        var network = $"arn:aws:ec2:{settings.Region}:{settings.AccountId}";
        ImmutableArray<string> balancers = [$"{balancing}:loadbalancer/*", $"{balancing}:targetgroup/*"];
        ImmutableArray<string> listeners = [$"{balancing}:listener/*", $"{balancing}:listener-rule/*"];
        PolicyCondition owned = new("StringEquals", $"aws:ResourceTag/{ClusterTag}", settings.Name);
        PolicyCondition born = new("StringEquals", $"aws:RequestTag/{ClusterTag}", settings.Name);
        return new(
            new PolicyStatement("Look")
            {
                Actions =
                [
                    "ec2:DescribeAccountAttributes", "ec2:DescribeAddresses", "ec2:DescribeAvailabilityZones", "ec2:DescribeCoipPools", "ec2:DescribeInstances",
                    "ec2:DescribeInternetGateways", "ec2:DescribeIpamPools", "ec2:DescribeNetworkInterfaces", "ec2:DescribeRouteTables", "ec2:DescribeSecurityGroups",
                    "ec2:DescribeSubnets", "ec2:DescribeTags", "ec2:DescribeVpcPeeringConnections", "ec2:DescribeVpcs", "ec2:GetCoipPoolUsage", "ec2:GetSecurityGroupsForVpc",
                    "elasticloadbalancing:DescribeCapacityReservation", "elasticloadbalancing:DescribeListenerAttributes", "elasticloadbalancing:DescribeListenerCertificates",
                    "elasticloadbalancing:DescribeListeners", "elasticloadbalancing:DescribeLoadBalancerAttributes", "elasticloadbalancing:DescribeLoadBalancers",
                    "elasticloadbalancing:DescribeRules", "elasticloadbalancing:DescribeSSLPolicies", "elasticloadbalancing:DescribeTags",
                    "elasticloadbalancing:DescribeTargetGroupAttributes", "elasticloadbalancing:DescribeTargetGroups", "elasticloadbalancing:DescribeTargetHealth",
                    "elasticloadbalancing:DescribeTrustStores", "acm:DescribeCertificate", "acm:ListCertificates",
                    "wafv2:GetWebACL", "wafv2:GetWebACLForResource", "shield:DescribeProtection", "shield:GetSubscriptionState",
                ],
                Resources = [All],
            },
            new PolicyStatement("ServiceRole")
            {
                Actions = ["iam:CreateServiceLinkedRole"],
                Resources = [$"arn:aws:iam::{settings.AccountId}:role/aws-service-role/elasticloadbalancing.amazonaws.com/*"],
                Conditions = [new("StringEquals", "iam:AWSServiceName", "elasticloadbalancing.amazonaws.com")],
            },
            new PolicyStatement("Firewall")
            {
                Actions = ["wafv2:AssociateWebACL", "wafv2:DisassociateWebACL"],
                Resources = [$"arn:aws:wafv2:{settings.Region}:{settings.AccountId}:regional/webacl/*", $"{balancing}:loadbalancer/app/*"],
            },
            new PolicyStatement("CreateGroups") { Actions = ["ec2:CreateSecurityGroup"], Resources = [$"{network}:vpc/*", $"{network}:security-group/*"] },
            new PolicyStatement("TagNewGroups")
            {
                Actions = ["ec2:CreateTags"],
                Resources = [$"{network}:security-group/*"],
                Conditions = [new("StringEquals", "ec2:CreateAction", "CreateSecurityGroup"), born],
            },
            // The rules that let the load balancer in stand in the nodes' group, which is not the controller's own.
            new PolicyStatement("GroupRules") { Actions = ["ec2:AuthorizeSecurityGroupIngress", "ec2:RevokeSecurityGroupIngress"], Resources = [$"{network}:security-group/*"] },
            new PolicyStatement("OwnGroups") { Actions = ["ec2:CreateTags", "ec2:DeleteTags", "ec2:DeleteSecurityGroup"], Resources = [$"{network}:security-group/*"], Conditions = [owned] },
            new PolicyStatement("Create") { Actions = ["elasticloadbalancing:CreateLoadBalancer", "elasticloadbalancing:CreateTargetGroup"], Resources = balancers, Conditions = [born] },
            new PolicyStatement("TagNew")
            {
                Actions = ["elasticloadbalancing:AddTags"],
                Resources = balancers,
                Conditions = [new("StringEquals", "elasticloadbalancing:CreateAction", "CreateLoadBalancer", "CreateTargetGroup"), born],
            },
            new PolicyStatement("Own")
            {
                Actions =
                [
                    "elasticloadbalancing:AddTags", "elasticloadbalancing:DeleteLoadBalancer", "elasticloadbalancing:DeleteTargetGroup", "elasticloadbalancing:ModifyCapacityReservation",
                    "elasticloadbalancing:ModifyIpPools", "elasticloadbalancing:ModifyLoadBalancerAttributes", "elasticloadbalancing:ModifyTargetGroup",
                    "elasticloadbalancing:ModifyTargetGroupAttributes", "elasticloadbalancing:RemoveTags", "elasticloadbalancing:SetIpAddressType",
                    "elasticloadbalancing:SetSecurityGroups", "elasticloadbalancing:SetSubnets", "elasticloadbalancing:SetWebAcl",
                    "elasticloadbalancing:RegisterTargets", "elasticloadbalancing:DeregisterTargets",
                ],
                Resources = balancers,
                Conditions = [owned],
            },
            new PolicyStatement("Listeners")
            {
                Actions =
                [
                    "elasticloadbalancing:AddListenerCertificates", "elasticloadbalancing:AddTags", "elasticloadbalancing:CreateListener", "elasticloadbalancing:CreateRule",
                    "elasticloadbalancing:DeleteListener", "elasticloadbalancing:DeleteRule", "elasticloadbalancing:ModifyListener", "elasticloadbalancing:ModifyListenerAttributes",
                    "elasticloadbalancing:ModifyRule", "elasticloadbalancing:RemoveListenerCertificates", "elasticloadbalancing:RemoveTags", "elasticloadbalancing:SetRulePriorities",
                ],
                Resources = [$"{balancing}:loadbalancer/*", .. listeners],
            });
    }
}

namespace Erp.Components;

/// <summary>Who may take a role on. Every trust names its subject exactly: one service, or one ServiceAccount of one cluster.</summary>
public static class TrustPolicy
{
    private const string AssumeRole = "sts:AssumeRole";

    public static PolicyDocument Service(string service, string accountId) => new(new PolicyStatement("AssumeByService")
    {
        Principals = [PolicyPrincipal.Service(service)],
        Actions = [AssumeRole],
        Conditions = [new("StringEquals", "aws:SourceAccount", accountId)],
    });

    /// <summary>EC2 and EKS take on a role without telling for whom, so that no condition can be asked of them.</summary>
    public static PolicyDocument ServiceItself(params string[] services) => new(new PolicyStatement("AssumeByService")
    {
        Principals = [.. services.Select(PolicyPrincipal.Service)],
        Actions = [AssumeRole],
    });

    /// <summary>EKS Pod Identity: the agent on the node vouches for namespace and ServiceAccount with session tags.</summary>
    public static PolicyDocument PodIdentity(string clusterArn, string accountId, string @namespace, string serviceAccount) => new(new PolicyStatement("AssumeByPod")
    {
        Principals = [PolicyPrincipal.Service("pods.eks.amazonaws.com")],
        Actions = [AssumeRole, "sts:TagSession"],
        Conditions =
        [
            new("StringEquals", "aws:SourceAccount", accountId),
            new("StringEquals", "aws:RequestTag/kubernetes-namespace", @namespace),
            new("StringEquals", "aws:RequestTag/kubernetes-service-account", serviceAccount),
            new("ArnEquals", "aws:SourceArn", clusterArn),
        ],
    });

    /// <summary>The older way, for clients that know web identity alone. The issuer comes without its scheme.</summary>
    public static PolicyDocument WebIdentity(string issuer, string accountId, string @namespace, string serviceAccount) => new(new PolicyStatement("AssumeByToken")
    {
        Principals = [PolicyPrincipal.Federated($"arn:aws:iam::{accountId}:oidc-provider/{issuer}")],
        Actions = ["sts:AssumeRoleWithWebIdentity"],
        Conditions =
        [
            new("StringEquals", $"{issuer}:aud", "sts.amazonaws.com"),
            new("StringEquals", $"{issuer}:sub", $"system:serviceaccount:{@namespace}:{serviceAccount}"),
        ],
    });
}

using System.Collections.Immutable;

namespace Erp.Components;

/// <summary>The statements of key policies. In a key policy the resource <c>*</c> is the key itself.</summary>
public static class KeyStatements
{
    private const string ThisKey = "*";

    private static readonly ImmutableArray<string> Use =
        ["kms:Encrypt", "kms:Decrypt", "kms:ReEncryptFrom", "kms:ReEncryptTo", "kms:GenerateDataKey", "kms:GenerateDataKeyWithoutPlaintext", "kms:DescribeKey"];

    private static readonly ImmutableArray<string> Administer =
    [
        "kms:CancelKeyDeletion", "kms:CreateGrant", "kms:DisableKey", "kms:DisableKeyRotation", "kms:EnableKey", "kms:EnableKeyRotation", "kms:GetKeyPolicy",
        "kms:GetKeyRotationStatus", "kms:ListGrants", "kms:ListKeyPolicies", "kms:ListResourceTags", "kms:PutKeyPolicy", "kms:RevokeGrant",
        "kms:ScheduleKeyDeletion", "kms:TagResource", "kms:UntagResource", "kms:UpdateKeyDescription",
    ];

    /// <summary>The account's own IAM policies decide who of it may use and administer the key; without this nobody could mend the key's policy.</summary>
    public static PolicyStatement Account(string accountId) => new("AccountByIam")
    {
        Principals = [PolicyPrincipal.Arn($"arn:aws:iam::{accountId}:root")],
        Actions = [.. Administer, .. Use],
        Resources = [ThisKey],
    };

    public static PolicyStatement CloudWatchLogs(string region, string accountId, params string[] logGroups) => new("LogGroups")
    {
        Principals = [PolicyPrincipal.Service($"logs.{region}.amazonaws.com")],
        Actions = Use,
        Resources = [ThisKey],
        Conditions = [new("ArnEquals", "kms:EncryptionContext:aws:logs:arn", [.. logGroups.Select(g => $"arn:aws:logs:{region}:{accountId}:log-group:{g}")])],
    };

    /// <summary>The role with which AWS starts the nodes of an autoscaling group: their disks are encrypted before any node of ours exists.</summary>
    public static ImmutableArray<PolicyStatement> AutoScaling(string accountId)
    {
        var role = PolicyPrincipal.Arn($"arn:aws:iam::{accountId}:role/aws-service-role/autoscaling.amazonaws.com/AWSServiceRoleForAutoScaling");
        return
        [
            new("NodeDisks") { Principals = [role], Actions = Use, Resources = [ThisKey] },
            new("NodeDiskGrants") { Principals = [role], Actions = ["kms:CreateGrant"], Resources = [ThisKey], Conditions = [new("Bool", "kms:GrantIsForAWSResource", "true")] },
        ];
    }
}

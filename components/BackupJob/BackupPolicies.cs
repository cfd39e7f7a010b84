namespace Erp.Components;

/// <summary>Who may do what with the bucket.</summary>
internal static class BackupPolicies
{
    public static PolicyStatement OnlyTls(string bucket) => new("OnlyTls")
    {
        Denies = true,
        Principals = [PolicyPrincipal.Arn("*")],
        Actions = ["s3:*"],
        Resources = [bucket, $"{bucket}/*"],
        Conditions = [new("Bool", "aws:SecureTransport", "false")],
    };

    public static PolicyStatement AccessLogs(string bucket, string accountId) => new("AccessLogs")
    {
        Principals = [PolicyPrincipal.Service("logging.s3.amazonaws.com")],
        Actions = ["s3:PutObject"],
        Resources = [$"{bucket}/*"],
        Conditions = [new("StringEquals", "aws:SourceAccount", accountId)],
    };

    /// <summary>Writes and reads backups. It cannot delete one, nor loosen what guards them.</summary>
    public static PolicyDocument Writer(string bucket, string key) => new(
        new("Objects") { Actions = ["s3:PutObject", "s3:GetObject", "s3:AbortMultipartUpload"], Resources = [$"{bucket}/*"] },
        new("Listing") { Actions = ["s3:ListBucket"], Resources = [bucket] },
        new("Key") { Actions = ["kms:GenerateDataKey", "kms:Decrypt"], Resources = [key] });
}

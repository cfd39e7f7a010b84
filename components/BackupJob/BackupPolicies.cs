using System.Text.Json;

namespace Erp.Components;

/// <summary>Who may do what with the bucket, in AWS' own language.</summary>
internal static class BackupPolicies
{
    public static string Bucket(string arn, bool logs) => Document(
    [
        new { Sid = "OnlyTls", Effect = "Deny", Principal = "*", Action = "s3:*", Resource = new[] { arn, $"{arn}/*" }, Condition = new { Bool = new Dictionary<string, string> { ["aws:SecureTransport"] = "false" } } },
        .. logs
            ? new object[] { new { Sid = "AccessLogs", Effect = "Allow", Principal = new { Service = "logging.s3.amazonaws.com" }, Action = "s3:PutObject", Resource = $"{arn}/*" } }
            : [],
    ]);

    /// <summary>Writes and reads backups. It cannot delete one, nor loosen what guards them.</summary>
    public static string Writer(string bucket, string key) => Document(
    [
        new { Effect = "Allow", Action = new[] { "s3:PutObject", "s3:GetObject", "s3:AbortMultipartUpload" }, Resource = $"{bucket}/*" },
        new { Effect = "Allow", Action = new[] { "s3:ListBucket" }, Resource = bucket },
        new { Effect = "Allow", Action = new[] { "kms:GenerateDataKey", "kms:Decrypt" }, Resource = key },
    ]);

    public static string PodIdentityTrust => Document(
    [
        new { Effect = "Allow", Principal = new { Service = "pods.eks.amazonaws.com" }, Action = new[] { "sts:AssumeRole", "sts:TagSession" } },
    ]);

    private static string Document(object[] statements) => JsonSerializer.Serialize(new { Version = "2012-10-17", Statement = statements });
}

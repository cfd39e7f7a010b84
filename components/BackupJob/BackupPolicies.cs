namespace Erp.Components;

/// <summary>Who may do what with the bucket.</summary>
internal static class BackupPolicies
{
    /// <summary>Writes and reads backups. It cannot delete one, nor loosen what guards them, nor give anything else the mark by which backups are forgotten.</summary>
    public static PolicyDocument Writer(string bucket, string key)
    {
        string[] backups = [.. BackupTarget.Roots.All.Select(root => $"{bucket}/{root}/*")];
        return new(
            new("Objects") { Actions = ["s3:PutObject", "s3:GetObject", "s3:AbortMultipartUpload"], Resources = [.. backups] },
            new("Mark")
            {
                Actions = ["s3:PutObjectTagging"],
                Resources = [.. backups],
                Conditions = [new("StringEquals", $"s3:RequestObjectTag/{BackupTarget.Mark.Key}", BackupTarget.Mark.Value)],
            },
            new("Listing") { Actions = ["s3:ListBucket"], Resources = [bucket] },
            new("Key") { Actions = ["kms:GenerateDataKey", "kms:Decrypt"], Resources = [key] });
    }
}

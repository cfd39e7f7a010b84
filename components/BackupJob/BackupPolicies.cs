using System.Collections.Immutable;

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
            Mark([.. backups]),
            new("Listing") { Actions = ["s3:ListBucket"], Resources = [bucket] },
            new("Key") { Actions = ["kms:GenerateDataKey", "kms:Decrypt"], Resources = [key] });
    }

    /// <summary>Notes which snapshots there are, and forgets those that have had their time. The disks are the storage driver's, so nothing of EC2 is in it.</summary>
    public static PolicyDocument Volumes(string bucket, string key)
    {
        var notes = $"{bucket}/{BackupTarget.Roots.Volumes}/*";
        return new(
            new("Objects") { Actions = ["s3:PutObject", "s3:GetObject", "s3:DeleteObject", "s3:AbortMultipartUpload", "s3:ListMultipartUploadParts"], Resources = [notes] },
            Mark([notes]),
            new("Listing") { Actions = ["s3:ListBucket"], Resources = [bucket] },
            new("Key") { Actions = ["kms:GenerateDataKey", "kms:Decrypt"], Resources = [key] });
    }

    private static PolicyStatement Mark(ImmutableArray<string> objects) => new("Mark")
    {
        Actions = ["s3:PutObjectTagging"],
        Resources = objects,
        Conditions = [new("StringEquals", $"s3:RequestObjectTag/{BackupTarget.Mark.Key}", BackupTarget.Mark.Value)],
    };
}

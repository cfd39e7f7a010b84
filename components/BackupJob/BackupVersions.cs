namespace Erp.Components;

/// <summary>Every image of the backups beside the databases' own.</summary>
public static class BackupVersions
{
    /// <summary>Sends checksums of its own with every upload, and knows EKS pod identity.</summary>
    public const string AwsCli = "docker.io/amazon/aws-cli:2.31.0";
}

using System.Collections.Immutable;
using Pulumi;

namespace Erp.Components;

/// <summary>Where backups go.</summary>
public sealed record BackupTarget
{
    public required Input<string> Bucket { get; init; }
    public required string Region { get; init; }

    /// <summary>The key that objects are encrypted with; null leaves it to the bucket.</summary>
    public Input<string>? KeyArn { get; init; }

    /// <summary>Another S3 than Amazon's.</summary>
    public string? Endpoint { get; init; }

    /// <summary>Addresses of the S3, for the NetworkPolicy.</summary>
    public string Cidr { get; init; } = "0.0.0.0/0";
    public int Port { get; init; } = 443;

    /// <summary>The tag by which the bucket's lifecycle tells a backup from whatever else lies beside it.</summary>
    public static (string Key, string Value) Mark => ("erp.io/backup", "true");

    /// <summary>The mark, as "put-object-tagging" takes it.</summary>
    internal static string Tagging => $"TagSet=[{{Key={Mark.Key},Value={Mark.Value}}}]";

    /// <summary>Words for "aws s3 cp": what was damaged on its way is refused, what lies there can be read with the key only. Without a key the bucket takes its own.</summary>
    public static string UploadOptions(string? key) => key is null ? Checksum : $"{Checksum} --sse aws:kms --sse-kms-key-id {key}";

    /// <summary>The mark, as a header of S3 takes it.</summary>
    internal static string TaggingHeader => $"{Uri.EscapeDataString(Mark.Key)}={Mark.Value}";

    public const string UploadVariable = "UPLOAD_OPTIONS";

    internal const string Checksum = "--checksum-algorithm SHA256";

    /// <summary>The prefixes below which a server's backups lie. The bucket's lifecycle knows the same.</summary>
    public static string DailyPrefix(string server) => $"{Roots.Daily}/{server}";
    public static string BasePrefix(string server) => $"{Roots.Base}/{server}";
    public static string WalPrefix(string server) => $"{Roots.Wal}/{server}";

    public static class Roots
    {
        public const string Daily = "postgres/daily";
        public const string Base = "postgres/base";
        public const string Wal = "postgres/wal";
        public const string Redis = "redis/daily";
        public const string Volumes = "velero";

        /// <summary>What the Jobs write; snapshots of volumes are Velero's.</summary>
        public static ImmutableArray<string> All => [Daily, Base, Wal, Redis];
    }
}

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
    }
}

namespace Erp.Components;

/// <summary>What the exporter reads of the notes that backups leave in the database. The metric names begin with <see cref="Prefix"/>.</summary>
public static class BackupMetrics
{
    public const string Prefix = "erp_backup";

    /// <summary>The database of the notes.</summary>
    public const string Database = "postgres";

    /// <summary>The same for the single server's exporter, which reads a file. JSON is YAML too.</summary>
    internal const string File = "backup-metrics.yaml";

    internal static Dictionary<string, object> Queries { get; } = new()
    {
        [Prefix] = new Dictionary<string, object>
        {
            ["query"] =
                "SELECT kind, database, extract(epoch FROM finished) AS last_success_timestamp_seconds, extract(epoch FROM data_taken) AS data_timestamp_seconds, " +
                "seconds AS duration_seconds, bytes AS size_bytes FROM erp_backup.run",
            ["metrics"] = new object[]
            {
                Column("kind", "LABEL", "What was proven: daily, base, wal, drill or redis."),
                Column("database", "LABEL", "Of which database."),
                Column("last_success_timestamp_seconds", "GAUGE", "When the last one succeeded."),
                Column("data_timestamp_seconds", "GAUGE", "Until when its data reaches."),
                Column("duration_seconds", "GAUGE", "How long it took."),
                Column("size_bytes", "GAUGE", "How large it is."),
            },
        },
    };

    private static Dictionary<string, object> Column(string name, string usage, string description) =>
        new() { [name] = new Dictionary<string, object> { ["usage"] = usage, ["description"] = description } };
}

namespace Erp.Components.Dashboards;

/// <summary>Who works, who waits, and how far the replicas are.</summary>
internal static class PostgresDashboard
{
    public static Dashboard Of(MonitoredPostgres postgres)
    {
        var ns = $"namespace=\"{postgres.Namespace}\"";
        return new("erp-postgres", "PostgreSQL",
        [
            new("Now",
                Panel.Stat("Servers that answer", Unit.None, $"sum(pg_up{{{ns}}})"),
                Panel.Stat("Primaries", Unit.None, $"count(pg_replication_is_replica{{{ns}}} == 0)") with { Alarm = 2 },
                Panel.Stat("Connections taken", Unit.Ratio, $"max(sum by (pod) (pg_stat_database_numbackends{{{ns}}}) / max by (pod) (pg_settings_max_connections{{{ns}}}))") with { Alarm = 0.8 }),
            new("Work",
                Panel.Lines("Transactions", Unit.PerSecond,
                    new($"sum by (datname) (rate(pg_stat_database_xact_commit{{{ns}}}[5m]))", "{{datname}} committed"),
                    new($"sum by (datname) (rate(pg_stat_database_xact_rollback{{{ns}}}[5m]))", "{{datname}} rolled back")),
                Panel.Lines("Reads from memory", Unit.Ratio, new Query(
                    $"sum by (datname) (rate(pg_stat_database_blks_hit{{{ns}}}[5m]))"
                    + $" / (sum by (datname) (rate(pg_stat_database_blks_hit{{{ns}}}[5m])) + sum by (datname) (rate(pg_stat_database_blks_read{{{ns}}}[5m])))", "{{datname}}")),
                Panel.Lines("Connections by state", Unit.None, new Query($"sum by (state) (pg_stat_activity_count{{{ns}}})", "{{state}}"))),
            new("Trouble",
                Panel.Lines("Longest running query", Unit.Seconds, new Query($"max by (datname) (pg_stat_activity_max_tx_duration{{{ns},state=\"active\"}})", "{{datname}}")) with { Alarm = 300 },
                Panel.Lines("Deadlocks", Unit.None, new Query($"sum by (datname) (increase(pg_stat_database_deadlocks{{{ns}}}[5m]))", "{{datname}}")) with { Alarm = 1 },
                Panel.Lines("Replicas behind the primary", Unit.Bytes, new Query($"max by (application_name) (pg_stat_replication_pg_wal_lsn_diff{{{ns}}})", "{{application_name}}")),
                Panel.Lines("Size", Unit.Bytes, new Query($"max by (datname) (pg_database_size_bytes{{{ns}}})", "{{datname}}"))),
        ]);
    }
}

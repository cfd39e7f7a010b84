namespace Erp.Components.Alerts;

/// <summary>PostgreSQL: it answers, it has one primary, its replicas follow, and nobody blocks it.</summary>
internal static class PostgresAlerts
{
    private const int LagBytes = 64 * 1024 * 1024;

    // Backups read for as long as the database is big, and the WAL receiver is no replica.
    private const string NoBackups = "application_name!~\"pg_dump|pg_basebackup|pg_receivewal\"";

    public static IEnumerable<Rule> Of(MonitoredPostgres postgres)
    {
        var ns = $"namespace=\"{postgres.Namespace}\"";

        yield return Alert.Critical("PostgresDown", 2,
            $"{Alert.OncePerPod($"pg_up{{{ns}}}")} == 0 or absent(pg_up{{{ns}}})",
            "PostgreSQL does not answer",
            "The PostgreSQL server {{ $labels.pod }} in {{ $labels.namespace }} has not answered its exporter for two minutes.");

        yield return Alert.Warning("HighDatabaseConnections", 5,
            $"sum by (namespace, pod) (max by (namespace, pod, datname) (pg_stat_database_numbackends{{{ns}}})) / {Alert.OncePerPod($"pg_settings_max_connections{{{ns}}}")} > 0.8",
            "{{ $labels.pod }} is nearly out of connections",
            "{{ $value | humanizePercentage }} of the connections that {{ $labels.namespace }}/{{ $labels.pod }} allows are taken.");

        yield return Alert.Warning("DatabaseDeadlocks", 1,
            $"sum by (namespace, datname) (max by (namespace, pod, datname) (increase(pg_stat_database_deadlocks{{{ns},datname!~\"template.*\"}}[5m]))) > 0",
            "Deadlocks in {{ $labels.datname }}",
            "PostgreSQL in {{ $labels.namespace }} broke {{ $value | printf \"%.0f\" }} deadlocks in the database {{ $labels.datname }} within five minutes.");

        yield return Alert.Warning("HighSlowQueries", 10,
            $"max by (namespace, pod, datname) (pg_stat_activity_max_tx_duration{{{ns},state=\"active\",{NoBackups}}}) > 300",
            "Slow queries in {{ $labels.datname }}",
            "A query in the database {{ $labels.datname }} on {{ $labels.namespace }}/{{ $labels.pod }} has been running for {{ $value | humanizeDuration }}.");

        foreach (var rule in postgres.Servers > 1 ? Replication(postgres, ns) : []) yield return rule;
        foreach (var rule in postgres.PgpoolDeployment is { } pgpool ? Pgpool($"{ns},deployment=\"{pgpool}\"") : []) yield return rule;
    }

    private static IEnumerable<Rule> Replication(MonitoredPostgres postgres, string ns)
    {
        // Seconds of lag also grow while nothing is written; bytes do not.
        yield return Alert.Warning("PostgresReplicationLag", 5,
            $"max by (namespace, application_name) (pg_stat_replication_pg_wal_lsn_diff{{{ns},{NoBackups}}}) > {LagBytes}",
            "{{ $labels.application_name }} lags behind",
            "The PostgreSQL replica {{ $labels.application_name }} in {{ $labels.namespace }} is {{ $value | humanize1024 }}B behind the primary.");

        yield return Alert.Critical("PostgresReplicaMissing", 5,
            $"(count by (namespace) (max by (namespace, application_name) (pg_stat_replication_pg_wal_lsn_diff{{{ns},state=\"streaming\",{NoBackups}}})) or 0 * count by (namespace) (pg_up{{{ns}}})) < {postgres.Servers - 1}",
            "A PostgreSQL replica is missing",
            $"Only {{{{ $value }}}} of {postgres.Servers - 1} replicas in {{{{ $labels.namespace }}}} follow the primary.");

        yield return Alert.Critical("PostgresSplitBrain", 1,
            $"count by (namespace) ({Alert.OncePerPod($"pg_replication_is_replica{{{ns}}}")} == 0) > 1",
            "PostgreSQL has two primaries",
            "{{ $value }} servers in {{ $labels.namespace }} take writes; they drift apart with every one.");
    }

    private static IEnumerable<Rule> Pgpool(string deployment)
    {
        yield return Alert.Critical("PgpoolDown", 2,
            $"max by (namespace, deployment) (kube_deployment_status_replicas_available{{{deployment}}}) == 0",
            "No Pgpool is available",
            "{{ $labels.namespace }}/{{ $labels.deployment }} has no available pod: no service reaches PostgreSQL.");

        yield return Alert.Warning("PgpoolDegraded", 10,
            $"max by (namespace, deployment) (kube_deployment_spec_replicas{{{deployment}}}) - max by (namespace, deployment) (kube_deployment_status_replicas_available{{{deployment}}}) > 0",
            "Pgpool is short of pods",
            "{{ $labels.namespace }}/{{ $labels.deployment }} lacks {{ $value }} of its pods.");
    }
}

namespace Erp.Components.Dashboards;

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
                Panel.Lines("Reads from memory", Unit.Ratio, new Query($"sum by (datname) (rate(pg_stat_database_blks_hit{{{ns}}}[5m])) / (sum by (datname) (rate(pg_stat_database_blks_hit{{{ns}}}[5m])) + sum by (datname) (rate(pg_stat_database_blks_read{{{ns}}}[5m])))", "{{datname}}")),
                Panel.Lines("Connections by state", Unit.None, new Query($"sum by (state) (pg_stat_activity_count{{{ns}}})", "{{state}}"))),
            new("Trouble",
                Panel.Lines("Longest running query", Unit.Seconds, new Query($"max by (datname) (pg_stat_activity_max_tx_duration{{{ns},state=\"active\"}})", "{{datname}}")) with { Alarm = 300 },
                Panel.Lines("Deadlocks", Unit.None, new Query($"sum by (datname) (increase(pg_stat_database_deadlocks{{{ns}}}[5m]))", "{{datname}}")) with { Alarm = 1 },
                Panel.Lines("Replicas behind the primary", Unit.Bytes, new Query($"max by (application_name) (pg_stat_replication_pg_wal_lsn_diff{{{ns}}})", "{{application_name}}")),
                Panel.Lines("Size", Unit.Bytes, new Query($"max by (datname) (pg_database_size_bytes{{{ns}}})", "{{datname}}"))),
        ]);
    }
}

internal static class RedisDashboard
{
    public static Dashboard Of(MonitoredRedis redis)
    {
        var ns = $"namespace=\"{redis.Namespace}\"";
        return new("erp-redis", "Redis",
        [
            new("Now",
                Panel.Stat("Nodes that answer", Unit.None, $"sum(redis_up{{{ns}}})"),
                Panel.Stat("Masters", Unit.None, $"count(redis_instance_info{{{ns},role=\"master\"}})") with { Alarm = 2 },
                Panel.Stat("Replicas of the master", Unit.None, $"max(redis_connected_slaves{{{ns}}})")),
            new("Work",
                Panel.Lines("Commands", Unit.PerSecond, new Query($"sum by (pod) (rate(redis_commands_processed_total{{{ns}}}[5m]))", "{{pod}}")),
                Panel.Lines("Keys found", Unit.Ratio, new Query($"sum(rate(redis_keyspace_hits_total{{{ns}}}[5m])) / (sum(rate(redis_keyspace_hits_total{{{ns}}}[5m])) + sum(rate(redis_keyspace_misses_total{{{ns}}}[5m])))", "found")),
                Panel.Lines("Clients", Unit.None, new Query($"sum by (pod) (redis_connected_clients{{{ns}}})", "{{pod}}"))),
            new("Memory",
                Panel.Lines("Used", Unit.Bytes, new Query($"max by (pod) (redis_memory_used_bytes{{{ns}}})", "{{pod}}")),
                Panel.Lines("Keys evicted", Unit.PerSecond, new Query($"sum by (pod) (rate(redis_evicted_keys_total{{{ns}}}[5m]))", "{{pod}}"))),
        ]);
    }
}

internal static class KafkaDashboard
{
    public static Dashboard Of(MonitoredKafka kafka)
    {
        var ns = $"namespace=\"{kafka.Namespace}\"";
        return new("erp-kafka", "Kafka",
        [
            new("Now",
                Panel.Stat("Brokers", Unit.None, $"count(kafka_server_replicamanager_total_leadercount_value{{{ns}}})"),
                Panel.Stat("Active controllers", Unit.None, $"sum(kafka_controller_kafkacontroller_activecontrollercount_value{{{ns}}})") with { Alarm = 2 },
                Panel.Stat("Offline partitions", Unit.None, $"max(kafka_controller_kafkacontroller_offlinepartitionscount_value{{{ns}}})") with { Alarm = 1 },
                Panel.Stat("Partitions that lack replicas", Unit.None, $"sum(kafka_server_replicamanager_total_underreplicatedpartitions_value{{{ns}}})") with { Alarm = 1 }),
            new("Traffic",
                Panel.Lines("Messages by topic", Unit.PerSecond, new Query($"sum by (topic) (rate(kafka_server_brokertopicmetrics_messagesinpersec_count{{{ns}}}[5m]))", "{{topic}}")),
                Panel.Lines("Bytes", Unit.BytesPerSecond,
                    new($"sum(rate(kafka_server_brokertopicmetrics_total_bytesinpersec_count{{{ns}}}[5m]))", "in"),
                    new($"sum(rate(kafka_server_brokertopicmetrics_total_bytesoutpersec_count{{{ns}}}[5m]))", "out"))),
            new("Balance",
                Panel.Lines("Partitions by broker", Unit.None, new Query($"max by (pod) (kafka_server_replicamanager_total_partitioncount_value{{{ns}}})", "{{pod}}")),
                Panel.Lines("Requests waiting", Unit.None, new Query($"max by (pod) (kafka_network_requestchannel_requestqueuesize_value{{{ns}}})", "{{pod}}"))),
        ]);
    }
}

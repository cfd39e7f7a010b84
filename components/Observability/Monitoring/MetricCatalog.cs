using Erp.Components.Alerts;

namespace Erp.Components;

/// <summary>
/// What the pinned parts of the stack are known to export, as far as rules and dashboards use it. A metric that is not here is misspelt,
/// or has to be looked up before it is written down here.
/// </summary>
public static class MetricCatalog
{
    public static IReadOnlyDictionary<string, string[]> ByExporter { get; } = new Dictionary<string, string[]>
    {
        ["every scrape"] = ["up"],
        ["every service, after its dialect is translated"] = [HttpConvention.Requests, HttpConvention.Duration],
        ["our recording rules"] = [SloRules.Budget, .. SloRules.Windows.Select(SloRules.ErrorsOver)],
        ["prometheus"] = ["ALERTS", "prometheus_rule_evaluation_failures_total"],
        ["alertmanager"] = ["alertmanager_notifications_failed_total"],
        ["kubelet, cAdvisor"] =
        [
            "container_cpu_usage_seconds_total", "container_memory_working_set_bytes",
            "kubelet_volume_stats_available_bytes", "kubelet_volume_stats_capacity_bytes", "kubelet_volume_stats_used_bytes",
        ],
        ["kube-state-metrics"] =
        [
            "kube_job_status_failed",
            "kube_deployment_spec_replicas", "kube_deployment_status_replicas_available",
            "kube_horizontalpodautoscaler_spec_max_replicas", "kube_horizontalpodautoscaler_spec_min_replicas", "kube_horizontalpodautoscaler_status_current_replicas",
            "kube_node_status_condition", "kube_pod_container_resource_limits", "kube_pod_container_status_waiting_reason",
            "kube_pod_container_status_restarts_total", "kube_pod_status_phase", "kube_pod_status_ready", "kube_resourcequota",
        ],
        ["postgres_exporter 0.17"] =
        [
            "pg_up", "pg_settings_max_connections", "pg_database_size_bytes",
            "pg_stat_activity_count", "pg_stat_activity_max_tx_duration",
            "pg_stat_database_blks_hit", "pg_stat_database_blks_read", "pg_stat_database_deadlocks", "pg_stat_database_numbackends",
            "pg_stat_database_xact_commit", "pg_stat_database_xact_rollback",
            "pg_stat_replication_pg_wal_lsn_diff", "pg_replication_is_replica", "pg_replication_slots_active", "pg_replication_slots_pg_wal_lsn_diff",
        ],
        ["postgres_exporter, by the notes of the backups"] =
        [
            "erp_backup_last_success_timestamp_seconds", "erp_backup_data_timestamp_seconds", "erp_backup_duration_seconds", "erp_backup_size_bytes",
        ],
        ["redis_exporter 1.76"] =
        [
            "redis_up", "redis_instance_info", "redis_connected_slaves", "redis_connected_clients", "redis_commands_processed_total",
            "redis_keyspace_hits_total", "redis_keyspace_misses_total", "redis_memory_max_bytes", "redis_memory_used_bytes", "redis_evicted_keys_total",
        ],
        ["the Kafka chart's JMX exporter"] =
        [
            "kafka_controller_kafkacontroller_activecontrollercount_value", "kafka_controller_kafkacontroller_offlinepartitionscount_value",
            "kafka_server_replicamanager_total_leadercount_value", "kafka_server_replicamanager_total_partitioncount_value",
            "kafka_server_replicamanager_total_underreplicatedpartitions_value",
            "kafka_server_brokertopicmetrics_total_bytesinpersec_count", "kafka_server_brokertopicmetrics_total_bytesoutpersec_count",
            "kafka_server_brokertopicmetrics_messagesinpersec_count", "kafka_network_requestchannel_requestqueuesize_value",
        ],
        ["cert-manager"] = ["certmanager_certificate_expiration_timestamp_seconds", "certmanager_certificate_ready_status"],
        ["Envoy"] = ["envoy_http_downstream_rq_xx", "envoy_http_downstream_rq_time_bucket", "envoy_http_downstream_cx_active"],
        ["Traefik"] = ["traefik_entrypoint_requests_total", "traefik_entrypoint_request_duration_seconds_bucket", "traefik_open_connections"],
        ["nginx controllers"] =
        [
            "nginx_ingress_controller_requests", "nginx_ingress_controller_request_duration_seconds_bucket", "nginx_ingress_controller_nginx_process_connections",
        ],
        ["Alloy"] = ["loki_write_dropped_entries_total"],
        ["OpenTelemetry collector"] = ["otelcol_exporter_send_failed_spans_total"],
    };

    private static HashSet<string> Known { get; } = [.. ByExporter.Values.SelectMany(names => names)];

    /// <summary>The metrics of an expression that nothing exports.</summary>
    public static IEnumerable<string> UnknownIn(string expression) => PromQl.Metrics(expression).Where(name => !Known.Contains(name));
}

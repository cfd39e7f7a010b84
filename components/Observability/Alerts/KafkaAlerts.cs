namespace Erp.Components.Alerts;

/// <summary>Kafka, by the names that the chart's JMX exporter gives (kind, "total", attribute).</summary>
internal static class KafkaAlerts
{
    public static IEnumerable<Rule> Of(MonitoredKafka kafka)
    {
        var ns = $"namespace=\"{kafka.Namespace}\"";

        yield return Alert.Critical("KafkaBrokerMissing", 5,
            $"count by (namespace) ({Alert.OncePerPod($"kafka_server_replicamanager_total_leadercount_value{{{ns}}}")}) < {kafka.Brokers} or absent(kafka_server_replicamanager_total_leadercount_value{{{ns}}})",
            "A Kafka broker is missing",
            $"Fewer than {kafka.Brokers} Kafka brokers report in {{{{ $labels.namespace }}}}.");

        yield return Alert.Warning("KafkaUnderReplicatedPartitions", 5,
            $"sum by (namespace) ({Alert.OncePerPod($"kafka_server_replicamanager_total_underreplicatedpartitions_value{{{ns}}}")}) > 0",
            "Kafka partitions lack replicas",
            "{{ $value }} partitions in {{ $labels.namespace }} have fewer replicas in step than they should.");

        yield return Alert.Critical("KafkaOfflinePartitions", 1,
            $"max by (namespace) (kafka_controller_kafkacontroller_offlinepartitionscount_value{{{ns}}}) > 0",
            "Kafka partitions are offline",
            "{{ $value }} partitions in {{ $labels.namespace }} have no leader: nobody can write to them or read from them.");

        yield return Alert.Critical("KafkaControllerMissing", 2,
            $"sum by (namespace) ({Alert.OncePerPod($"kafka_controller_kafkacontroller_activecontrollercount_value{{{ns}}}")}) != 1",
            "Kafka does not have one controller",
            "{{ $value }} Kafka nodes in {{ $labels.namespace }} think they are the active controller; it must be one.");
    }
}

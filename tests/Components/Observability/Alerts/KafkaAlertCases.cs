namespace Erp.Tests.Components.Observability.Alerts;

internal static class KafkaAlertCases
{
    private static readonly (string, string) Namespace = ("namespace", "erp-infra");

    public static IEnumerable<AlertCase> All =>
    [
        new("KafkaBrokerMissing", "two of three report")
        {
            Given = OnBrokers("kafka_server_replicamanager_total_leadercount_value", "10x30", "20x30"),
            Fires = [new("A Kafka broker is missing", "Fewer than 3 Kafka brokers report in erp-infra.", Namespace)],
        },
        new("KafkaBrokerMissing", "none reports") { Fires = [new("A Kafka broker is missing", "Fewer than 3 Kafka brokers report in erp-infra.", Namespace)] },
        new("KafkaBrokerMissing", "a broker leads no partition, but is there")
        {
            Given = OnBrokers("kafka_server_replicamanager_total_leadercount_value", "10x30", "20x30", "0x30"),
        },

        new("KafkaUnderReplicatedPartitions", "on two brokers")
        {
            Given = OnBrokers("kafka_server_replicamanager_total_underreplicatedpartitions_value", "4x30", "2x30", "0x30"),
            Fires = [new("Kafka partitions lack replicas", "6 partitions in erp-infra have fewer replicas in step than they should.", Namespace)],
        },
        new("KafkaUnderReplicatedPartitions", "for the four minutes that a broker restarts")
        {
            Given = OnBrokers("kafka_server_replicamanager_total_underreplicatedpartitions_value", "0x10 4x3 0x20"),
        },

        new("KafkaOfflinePartitions", "the active controller counts three")
        {
            Given = OnBrokers("kafka_controller_kafkacontroller_offlinepartitionscount_value", "3x30", "0x30"),
            Fires = [new("Kafka partitions are offline", "3 partitions in erp-infra have no leader: nobody can write to them or read from them.", Namespace)],
        },
        new("KafkaOfflinePartitions", "none") { Given = OnBrokers("kafka_controller_kafkacontroller_offlinepartitionscount_value", "0x30", "0x30") },

        new("KafkaControllerMissing", "no node is the active one")
        {
            Given = OnBrokers("kafka_controller_kafkacontroller_activecontrollercount_value", "0x30", "0x30", "0x30"),
            Fires = [new("Kafka does not have one controller", "0 Kafka nodes in erp-infra think they are the active controller; it must be one.", Namespace)],
        },
        new("KafkaControllerMissing", "one of three is") { Given = OnBrokers("kafka_controller_kafkacontroller_activecontrollercount_value", "0x30", "1x30", "0x30") },
    ];

    private static Dictionary<string, string> OnBrokers(string metric, params string[] values) =>
        values.Select((v, i) => (v, i)).ToDictionary(p => $"{metric}{{namespace=\"erp-infra\",pod=\"kafka-{p.i}\"}}", p => p.v);
}

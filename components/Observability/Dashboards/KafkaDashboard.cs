namespace Erp.Components.Dashboards;

/// <summary>Brokers and partitions first, then what flows through them.</summary>
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

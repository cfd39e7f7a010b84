using Pulumi;

namespace Erp.Components;

/// <summary>One Kafka from the official image, broker and controller at once.</summary>
internal static class KafkaSingle
{
    private const string JaasKey = "broker.jaas";
    private const string ClusterKey = "cluster-id";
    private const int ControllerPort = 9093;
    private const int NoExporter = 0;

    public static KafkaServer Create(TierParts parts, KafkaSpec spec, KafkaTier tier)
    {
        var name = spec.Name;
        var authSecret = $"{name}-auth";
        var clients = tier.Clients.ToArray();
        var auth = parts.Secret(name, authSecret, new()
        {
            [JaasKey] = Output.All(clients.Select(c => c.Password).Prepend(tier.AdminPassword)).Apply(passwords =>
                KafkaJaas.Server([(KafkaTier.Admin, passwords[0]), .. clients.Select((c, i) => (c.Login, passwords[i + 1]))])),
            [ClusterKey] = Credential.KraftId($"{parts.Name}-kafka-cluster", parts.Kept()),
        });
        var host = parts.Host(name);
        var ready = SingleEngine.Create(parts, new(name, DataTierVersions.KafkaImage, KafkaTier.Port)
        {
            DataPath = "/var/lib/kafka/data",
            StorageSize = spec.StorageSize,
            Resources = spec.Resources,
            Command =
            [
                "sh", "-c",
                "export CLUSTER_ID=$(cat \"$CLUSTER_ID_FILE\") KAFKA_LISTENER_NAME_CLIENT_PLAIN_SASL_JAAS_CONFIG=\"$(cat \"$JAAS_FILE\")\"; exec /etc/kafka/docker/run",
            ],
            Variables = new()
            {
                ["KAFKA_NODE_ID"] = "1",
                ["KAFKA_PROCESS_ROLES"] = "broker,controller",
                ["KAFKA_CONTROLLER_QUORUM_VOTERS"] = $"1@localhost:{ControllerPort}",
                ["KAFKA_CONTROLLER_LISTENER_NAMES"] = "CONTROLLER",
                ["KAFKA_INTER_BROKER_LISTENER_NAME"] = "INTERNAL",
                ["KAFKA_LISTENERS"] = $"CLIENT://:{KafkaTier.Port},CONTROLLER://localhost:{ControllerPort},INTERNAL://localhost:9094",
                ["KAFKA_ADVERTISED_LISTENERS"] = $"CLIENT://{host}:{KafkaTier.Port},INTERNAL://localhost:9094",
                // Only the listener that leaves the pod asks who comes.
                ["KAFKA_LISTENER_SECURITY_PROTOCOL_MAP"] = $"CLIENT:{KafkaTier.SecurityProtocol},CONTROLLER:PLAINTEXT,INTERNAL:PLAINTEXT",
                ["KAFKA_SASL_ENABLED_MECHANISMS"] = KafkaJaas.Plain,
                ["KAFKA_LOG_DIRS"] = "/var/lib/kafka/data/log",
                ["KAFKA_AUTO_CREATE_TOPICS_ENABLE"] = "false",
                ["KAFKA_OFFSETS_TOPIC_REPLICATION_FACTOR"] = "1",
                ["KAFKA_TRANSACTION_STATE_LOG_REPLICATION_FACTOR"] = "1",
                ["KAFKA_TRANSACTION_STATE_LOG_MIN_ISR"] = "1",
            },
            Secrets = [new("CLUSTER_ID_FILE", authSecret, ClusterKey), new("JAAS_FILE", authSecret, JaasKey)],
            Writable = ["/tmp", "/opt/kafka/config", "/opt/kafka/logs", "/mnt/shared/config"],
            Probe = ["/opt/kafka/bin/kafka-broker-api-versions.sh", "--bootstrap-server", "localhost:9094"],
            Logins = string.Join(',', clients.Select(c => c.Login)),
            ExporterPort = NoExporter,
        }, [auth]);
        var pods = (PodPeer)Peer.App(parts.Namespace, name);
        TrafficPolicy.Create(name, pods, parts.Labels(name, name), TierParts.Callers([.. spec.Clients, parts.Provisioning], KafkaTier.Port), [], parts.Options());
        return new() { Name = name, Host = host, Mechanism = KafkaJaas.Plain, UsersAreStored = false, Pods = pods, Ready = ready };
    }
}

using Pulumi;
using Pulumi.Kubernetes.Batch.V1;
using Pulumi.Kubernetes.Core.V1;

namespace Erp.Components;

/// <summary>Topics and users of Kafka, made and kept by Jobs.</summary>
internal static class KafkaProvisioning
{
    private const string PropertiesKey = "admin.properties";

    /// <summary>The administrator's way in, and the clients' passwords, as the scripts read them.</summary>
    public static Secret Secret(TierParts parts, KafkaSpec spec, KafkaTier tier)
    {
        var values = tier.Clients.ToDictionary(c => c.Login, c => c.Password);
        values[PropertiesKey] = tier.AdminPassword.Apply(password => $"""
            security.protocol={KafkaTier.SecurityProtocol}
            sasl.mechanism={tier.Server.Mechanism}
            sasl.jaas.config={KafkaJaas.Login(tier.Server.Mechanism, KafkaTier.Admin, password)}

            """);
        return parts.Secret(spec.Name, SecretName(spec), values);
    }

    public static Job Users(TierParts parts, KafkaSpec spec, KafkaTier tier, Secret secret) => Provisioning.Create(parts, $"{spec.Name}-users", Script(spec, tier, "provision-kafka-users.sh",
        new()
        {
            ["USERS"] = string.Join(' ', tier.Clients.Select(c => c.Login)),
            ["RETIRED"] = string.Join(' ', tier.Retired),
            ["LOGINS"] = $"/secrets/{SecretName(spec)}",
        }), tier.Server.Ready, secret);

    public static Job Topic(TierParts parts, KafkaSpec spec, KafkaTier tier, Secret secret, TopicSpec topic, Resource? users) => Provisioning.Create(
        parts, $"{spec.Name}-{topic.Name.Replace('.', '-').Replace('_', '-').ToLowerInvariant()}", Script(spec, tier, "provision-topic.sh",
        new()
        {
            ["TOPIC"] = topic.Name,
            ["PARTITIONS"] = $"{topic.Partitions}",
            ["REPLICATION"] = $"{(parts.Args.Mode == DataTierMode.Single ? 1 : topic.Replication)}",
        }), users is null ? [tier.Server.Ready, secret] : [tier.Server.Ready, secret, users]);

    private static ScriptContainer Script(KafkaSpec spec, KafkaTier tier, string script, Dictionary<string, Input<string>> variables)
    {
        // The tools write a log beside their program unless told otherwise.
        variables["LOG_DIR"] = "/tmp";
        variables["BOOTSTRAP"] = $"{tier.Server.Host}:{KafkaTier.Port}";
        return Provisioning.Script(DataTierVersions.KafkaImage, script, variables, new SecretFile("ADMIN_PROPERTIES", SecretName(spec), PropertiesKey))
            with
        { Resources = new(new("100m", "256Mi"), new("500m", "512Mi")) };
    }

    private static string SecretName(KafkaSpec spec) => $"{spec.Name}-provisioning";
}

using Pulumi;
using Pulumi.KubernetesCrds.Dapr.V1Alpha1;

namespace Erp.Components;

/// <summary>What Dapr calls <c>pubsub</c> and <c>statestore</c>, in the services' namespace.</summary>
internal static class DaprComponents
{
    private const string SecretName = "dapr-data";
    private const string RedisKey = "redis-password";
    private const string SentinelKey = "sentinel-password";
    private const string KafkaKey = "kafka-password";

    // Kafka 4 no longer speaks the protocol that the component takes for granted.
    private const string KafkaProtocol = "3.6.0";

    public static void Create(TierParts parts, DaprBroker broker, DataTier tier)
    {
        var cache = tier.Redis!.Connect(tier.Redis.Cache());
        var keys = new Dictionary<string, Output<string>> { [RedisKey] = cache.Password };
        if (cache.SentinelPassword is { } sentinel) keys[SentinelKey] = sentinel;
        if (broker == DaprBroker.Kafka) keys[KafkaKey] = tier.Kafka!.Clients.Last().Password;
        var secret = parts.Secret("dapr", SecretName, keys, parts.Context.ApplicationNamespace);

        Component(parts, "statestore", "state.redis", Redis(cache), secret, cache.After);
        if (broker == DaprBroker.Redis) Component(parts, "pubsub", "pubsub.redis", Redis(cache), secret, cache.After);
        else Component(parts, "pubsub", "pubsub.kafka", Kafka(tier.Kafka!), secret, [tier.Kafka!.Server.Ready]);
    }

    private static IEnumerable<NameValuePairArgs> Redis(CacheConnection cache)
    {
        yield return Plain("redisHost", $"{cache.Host}:{cache.Port}");
        yield return Plain("redisUsername", cache.User);
        yield return Secret("redisPassword", RedisKey);
        if (cache.MasterName is not { } master) yield break;
        yield return Plain("failover", "true");
        yield return Plain("sentinelMasterName", master);
        yield return Plain("redisType", "node");
        yield return Secret("sentinelPassword", SentinelKey);
    }

    private static IEnumerable<NameValuePairArgs> Kafka(KafkaTier kafka)
    {
        yield return Plain("brokers", $"{kafka.Server.Host}:{KafkaTier.Port}");
        yield return Plain("authType", "password");
        yield return Plain("saslUsername", kafka.Clients.Last().Login);
        yield return Secret("saslPassword", KafkaKey);
        yield return Plain("saslMechanism", kafka.Server.Mechanism switch { KafkaJaas.Scram => "SHA-512", _ => "PLAINTEXT" });
        yield return Plain("disableTls", "true");
        yield return Plain("version", KafkaProtocol);
    }

    private static void Component(TierParts parts, string name, string type, IEnumerable<NameValuePairArgs> metadata, Resource secret, IEnumerable<Resource> after) =>
        _ = new Component(name, new ComponentArgs
        {
            Metadata = parts.Metadata("dapr", name, parts.Context.ApplicationNamespace),
            Spec = new ComponentSpecArgs { Type = type, Version = "v1", Metadata = metadata.ToArray() },
        }, parts.Options([secret, .. after]));

    private static NameValuePairArgs Plain(string name, string value) => new() { Name = name, Value = value };

    private static NameValuePairArgs Secret(string name, string key) => new() { Name = name, SecretKeyRef = new SecretKeyRefArgs { Name = SecretName, Key = key } };
}

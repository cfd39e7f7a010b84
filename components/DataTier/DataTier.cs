using Pulumi;

namespace Erp.Components;

/// <summary>PostgreSQL, Redis and Kafka of a platform. Services see databases, a cache and topics; which engines stand behind them is the environment's choice.</summary>
public sealed class DataTier : ComponentResource, IConnectionSource
{
    public DataTier(string name, DataTierArgs args, ComponentResourceOptions? options = null) : base("erp:components:DataTier", name, args, options)
    {
        InvalidArgumentsException.ThrowIfAny([.. DataTierRules.Problems(args)]);
        var parts = new TierParts(name, args, this);
        parts.CreateScripts();
        if (args.Storage.CreateGp3) Gp3.Create(parts);
        if (args.Postgres is { } postgres) Postgres = new PostgresTier(parts, postgres);
        if (args.Redis is { } redis) Redis = new RedisTier(parts, redis);
        if (args.Kafka is { } kafka) Kafka = new KafkaTier(parts, kafka);
        ProvisioningTraffic(parts);
        if (args.Dapr is { } broker) DaprComponents.Create(parts, broker, this);
        RegisterOutputs();
    }

    public PostgresTier? Postgres { get; }

    public RedisTier? Redis { get; }

    public KafkaTier? Kafka { get; }

    public Connection? Connect(string service, Use use) => use switch
    {
        DatabaseUse database => Postgres?.Connect(database),
        CacheUse cache => Redis?.Connect(cache),
        TopicUse topic => Kafka?.Connect(topic),
        _ => null,
    };

    private void ProvisioningTraffic(TierParts parts)
    {
        List<Endpoint> targets = [];
        if (Postgres is not null) targets.Add(new(Postgres.Server.ServerPods, PostgresServer.Port));
        if (Kafka is not null) targets.Add(new(Kafka.Server.Pods, KafkaTier.Port));
        if (targets.Count > 0)
            TrafficPolicy.Create(TierParts.ProvisioningApp, parts.Provisioning, parts.Labels(TierParts.ProvisioningApp, TierParts.ProvisioningApp), [], targets, parts.Options());
    }
}

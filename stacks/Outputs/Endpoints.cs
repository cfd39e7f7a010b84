using System.Collections.Immutable;
using Erp.Components;

namespace Erp.Stacks.Outputs;

/// <summary>Where the data tier and the collector answer inside the cluster: hosts and ports, no credentials.</summary>
internal static class Endpoints
{
    public static ImmutableDictionary<string, string> Of(DataTier data, Observability observability)
    {
        var endpoints = ImmutableDictionary.CreateBuilder<string, string>();
        if (data.Postgres is { } postgres) endpoints["postgres"] = $"{postgres.Server.Host}:{PostgresServer.Port}";
        if (data.Redis is { Server: var redis })
        {
            endpoints["redis"] = $"{redis.Host}:{RedisTier.Port}";
            if (redis.SentinelHost is { } sentinel) endpoints["sentinel"] = $"{sentinel}:{RedisServer.SentinelPort}";
        }
        if (data.Kafka is { } kafka) endpoints["kafka"] = $"{kafka.Server.Host}:{KafkaTier.Port}";
        endpoints["otlp"] = observability.Telemetry.OtlpGrpc;
        return endpoints.ToImmutable();
    }
}

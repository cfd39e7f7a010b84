using System.Collections.Immutable;
using Erp.Components;

namespace Erp.Stacks.Platforms.RustErp;

/// <summary>What the Rust services have in common.</summary>
internal static class RustService
{
    public static ServiceSpec Named(string name) => new(name)
    {
        Ports = [Port.Http(8000), Port.Grpc(50051), Port.Metrics(9091)],
        Secrets = [new("JWT_SECRET", 48), new("ENCRYPTION_KEY", 32, GeneratedSecretKind.Base64Bytes)],
        Settings = ImmutableSortedDictionary<string, string>.Empty
            .Add("APP_NAME", name)
            .Add("LOG_LEVEL", "info")
            .Add("DATABASE_MAX_CONNECTIONS", "20")
            .Add("DATABASE_MIN_CONNECTIONS", "5")
            .Add("REDIS_MAX_CONNECTIONS", "50"),
        Resources = new(new("500m", "512Mi"), new("2000m", "2Gi")),
        Scale = Scale.Between(3, 20).Cpu(70).Memory(80).RequestsPerSecond(1000),
        Probes = Probes.Http("/health", "/health/ready"),
    };
}

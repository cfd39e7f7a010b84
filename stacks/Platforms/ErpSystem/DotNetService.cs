using Erp.Components;

namespace Erp.Stacks.Platforms.ErpSystem;

/// <summary>What the .NET services have in common.</summary>
internal static class DotNetService
{
    private const int HttpPort = 8080;
    private const int SecretLength = 48;

    public static ServiceSpec Named(string name) => new($"{name}-service")
    {
        Image = name,
        Ports = [Port.Http(HttpPort), Port.Metrics(9091)],
        Secrets = [new("JWT_SECRET", SecretLength), new("DAPR_API_TOKEN", SecretLength)],
        Resources = new(new("100m", "256Mi"), new("500m", "512Mi")),
    };

    /// <summary>A service with a database of its own, which is most of them.</summary>
    public static ServiceSpec WithDatabase(string name) => Named(name) with { Uses = [Use.Database($"{name}_db"), Use.Cache(), Use.Telemetry] };
}

using System.Collections.Immutable;

namespace Erp.Components;

/// <summary>A Service that routes may lead to, and the ports that it offers.</summary>
public sealed record EdgeService(string Name, params ImmutableArray<int> Ports)
{
    /// <summary>Where load balancers ask whether a pod is ready.</summary>
    public string HealthPath { get; init; } = "/health/ready";
}

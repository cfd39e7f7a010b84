using System.Collections.Immutable;

namespace Erp.Components;

/// <summary>A Service that routes may lead to, and the ports that it offers.</summary>
public sealed record EdgeService(string Name, params ImmutableArray<int> Ports)
{
    private const string Root = "/";

    /// <summary>Where a load balancer asks whether a pod is ready.</summary>
    public string HealthPath { get; init; } = Root;

    /// <summary>The Services that a service has while a rollout stands as it does.</summary>
    public static ImmutableArray<EdgeService> Of(ServiceSpec spec, Rollout rollout)
    {
        ImmutableArray<int> ports = [.. spec.Ports.Select(p => p.ServicePort)];
        var health = spec.Probes.Readiness.Question is HttpQuestion http ? http.Path : Root;
        string[] suffixes = rollout is CanaryRollout { Version: not null } ? ["", VariantsOf.StableSuffix, VariantsOf.CanarySuffix] : [""];
        return [.. suffixes.Select(suffix => new EdgeService(spec.Name + suffix, ports) { HealthPath = health })];
    }
}

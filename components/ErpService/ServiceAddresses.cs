using System.Collections.Immutable;
using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;

namespace Erp.Components;

/// <summary>The Services in front of the pods: the one that everybody calls, and those that a rollout or the scraper needs beside it.</summary>
internal static class ServiceAddresses
{
    private const string MetricsSuffix = "-metrics";

    // The load balancer controller makes a network load balancer that talks to the pods themselves.
    private const string LoadBalancerClass = "service.k8s.aws/nlb";
    private static readonly (string Key, string Value)[] LoadBalancerAnnotations =
    [
        ("service.beta.kubernetes.io/aws-load-balancer-nlb-target-type", "ip"),
        ("service.beta.kubernetes.io/aws-load-balancer-scheme", "internet-facing"),
    ];

    /// <summary>The names of the Services that lead to every pod's metrics exactly once.</summary>
    public static ImmutableArray<string> Scraped(ServiceParts parts) => parts.Spec.Exposure.IsLoadBalancer
        ? [parts.Spec.Name + MetricsSuffix]
        : [.. parts.Variants.Covering.Select(suffix => parts.Spec.Name + suffix)];

    public static Service Create(ServiceParts parts, ImmutableDictionary<Variant, CustomResource> workloads)
    {
        var spec = parts.Spec;
        foreach (var (suffix, track) in parts.Variants.Beside) Inside(parts, suffix, track, spec.Ports, workloads);
        if (spec is { Exposure.IsLoadBalancer: true, Metrics: { } metrics }) Inside(parts, MetricsSuffix, track: null, [metrics], workloads);
        if (spec.IsStateful) Headless(parts);
        return Main(parts, workloads);
    }

    private static Service Main(ServiceParts parts, ImmutableDictionary<Variant, CustomResource> workloads)
    {
        var (exposure, track) = (parts.Spec.Exposure, parts.Variants.Serving);
        var metadata = parts.Metadata(parts.Spec.Name);
        var spec = Spec(parts, track, parts.Spec.Ports.Where(exposure.Offers));
        foreach (var (key, value) in exposure.Annotations) metadata.Annotations.Add(key, value);
        if (exposure.IsLoadBalancer)
        {
            foreach (var (key, value) in LoadBalancerAnnotations)
                if (!exposure.Annotations.ContainsKey(key)) metadata.Annotations.Add(key, value);
            spec.Type = "LoadBalancer";
            spec.LoadBalancerClass = LoadBalancerClass;
            spec.LoadBalancerSourceRanges = exposure.From.ToArray();
            spec.AllocateLoadBalancerNodePorts = false;
            spec.ExternalTrafficPolicy = "Cluster";
        }
        return new(parts.Spec.Name, new ServiceArgs { Metadata = metadata, Spec = spec }, After(parts, track, workloads));
    }

    private static void Inside(ServiceParts parts, string suffix, string? track, IEnumerable<Port> ports, ImmutableDictionary<Variant, CustomResource> workloads)
    {
        var name = parts.Spec.Name + suffix;
        var metadata = parts.Metadata(name);
        // An idle slot has no pods, and nothing should wait for them.
        if (!parts.Variants.LedTo(track).Any()) metadata.Annotations.Add(EngineAnnotations.SkipAwait, "true");
        _ = new Service(name, new ServiceArgs { Metadata = metadata, Spec = Spec(parts, track, ports) }, After(parts, track, workloads));
    }

    private static void Headless(ServiceParts parts)
    {
        var name = parts.Spec.Name + ServiceWorkload.HeadlessSuffix;
        var spec = Spec(parts, track: null, parts.Spec.Ports);
        spec.ClusterIP = "None";
        // Members of a set find each other before they are ready.
        spec.PublishNotReadyAddresses = true;
        _ = new Service(name, new ServiceArgs { Metadata = parts.Metadata(name), Spec = spec }, parts.Options());
    }

    // A selector only moves to pods that are ready: the Deployments that it leads to come first.
    private static CustomResourceOptions After(ServiceParts parts, string? track, ImmutableDictionary<Variant, CustomResource> workloads) =>
        parts.Options(parts.Variants.LedTo(track).Select(v => workloads[v]));

    private static ServiceSpecArgs Spec(ServiceParts parts, string? track, IEnumerable<Port> ports) => new()
    {
        Type = "ClusterIP",
        SessionAffinity = "None",
        Selector = parts.Selector(track),
        Ports = ports.Select(p => new ServicePortArgs { Name = p.Name, Port = p.ServicePort, TargetPort = p.Name, Protocol = "TCP", AppProtocol = AppProtocol(p) }).ToArray(),
    };

    private static string AppProtocol(Port port) => port.Protocol switch
    {
        PortProtocol.Http => "http",
        PortProtocol.Grpc => "kubernetes.io/h2c",
        _ => "tcp",
    };
}

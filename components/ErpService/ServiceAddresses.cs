using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace Erp.Components;

/// <summary>The Services in front of the pods: the one that everybody calls, and those that a rollout needs beside it.</summary>
internal static class ServiceAddresses
{
    // The load balancer controller makes a network load balancer that talks to the pods themselves.
    private static readonly (string Key, string Value)[] LoadBalancer =
    [
        ("service.beta.kubernetes.io/aws-load-balancer-type", "external"),
        ("service.beta.kubernetes.io/aws-load-balancer-nlb-target-type", "ip"),
        ("service.beta.kubernetes.io/aws-load-balancer-scheme", "internet-facing"),
    ];

    public static Service Create(ServiceParts parts)
    {
        var main = Named(parts, parts.Spec.Name, parts.Variants.Serving, parts.Spec.Exposure);
        foreach (var (suffix, track) in parts.Variants.SideServices) Named(parts, parts.Spec.Name + suffix, track, Exposure.Internal);
        if (parts.IsStateful) Headless(parts);
        return main;
    }

    private static Service Named(ServiceParts parts, string name, string? track, Exposure exposure)
    {
        var spec = Spec(parts, track);
        var metadata = parts.Metadata(name);
        spec.Type = exposure.Kind == ExposureKind.LoadBalancer ? "LoadBalancer" : "ClusterIP";
        spec.SessionAffinity = "None";
        if (exposure.Kind == ExposureKind.LoadBalancer)
        {
            foreach (var (key, value) in LoadBalancer) metadata.Annotations.Add(key, value);
            spec.LoadBalancerClass = "service.k8s.aws/nlb";
        }
        return new(name, new ServiceArgs { Metadata = metadata, Spec = spec }, parts.Options());
    }

    private static void Headless(ServiceParts parts)
    {
        var name = parts.Spec.Name + ServiceWorkload.HeadlessSuffix;
        var spec = Spec(parts, track: null);
        spec.ClusterIP = "None";
        // Members of a set find each other before they are ready.
        spec.PublishNotReadyAddresses = true;
        _ = new Service(name, new ServiceArgs { Metadata = parts.Metadata(name), Spec = spec }, parts.Options());
    }

    private static ServiceSpecArgs Spec(ServiceParts parts, string? track) => new()
    {
        Selector = parts.Selector(track),
        Ports = parts.Spec.Ports.Select(p => new ServicePortArgs { Name = p.Name, Port = p.ServicePort, TargetPort = p.Name, Protocol = "TCP", AppProtocol = AppProtocol(p) }).ToArray(),
    };

    private static string AppProtocol(Port port) => port.Protocol switch
    {
        PortProtocol.Http => "http",
        PortProtocol.Grpc => "kubernetes.io/h2c",
        _ => "tcp",
    };
}

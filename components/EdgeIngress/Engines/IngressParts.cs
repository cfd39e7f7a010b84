using Pulumi;
using Pulumi.Kubernetes.Networking.V1;
using Pulumi.Kubernetes.Types.Inputs.Networking.V1;

namespace Erp.Components;

/// <summary>Pieces of Ingress objects, whoever carries them.</summary>
internal static class IngressParts
{
    public static IngressRuleArgs Rule(EdgeHost host, IEnumerable<HTTPIngressPathArgs> paths) => new()
    {
        Host = host.Name,
        Http = new HTTPIngressRuleValueArgs { Paths = paths.ToArray() },
    };

    /// <summary>A prefix of whole path segments: /financial is not /financialx.</summary>
    public static HTTPIngressPathArgs Path(ServedRoute route, string service, ServiceBackendPortArgs port) => new()
    {
        Path = route.Path,
        PathType = "Prefix",
        Backend = new IngressBackendArgs { Service = new IngressServiceBackendArgs { Name = service, Port = port } },
    };

    public static HTTPIngressPathArgs Path(ServedRoute route, Backend backend) =>
        Path(route, backend.Service, new ServiceBackendPortArgs { Number = backend.Port });

    /// <summary>Known once the load balancer is: Pulumi waits for it.</summary>
    public static Output<string> Address(Ingress ingress) =>
        ingress.Status.Apply(s => s.LoadBalancer.Ingress[0]).Apply(i => i.Hostname is { Length: > 0 } name ? name : i.Ip);
}

using Pulumi;

namespace Erp.Components;

/// <summary>
/// Answers the uses of services by services, and of what lies outside the cluster. Services are added as they are made, so that whoever calls
/// one starts after it.
/// </summary>
public sealed class ServiceDirectory(Topology topology, PlatformContext context) : IConnectionSource
{
    private readonly Dictionary<string, Resource> _standing = [];

    public void Add(ErpService service) => _standing.Add(service.GetResourceName(), service.Service);

    public Connection? Connect(string service, Use use) => use switch
    {
        ServiceUse called when topology.Contains(called.Name) => To(called),
        ExternalUse outside => new ExternalConnection { Endpoints = [new(Peer.Addresses(outside.Cidr), outside.Port)] },
        _ => null,
    };

    private ServiceConnection To(ServiceUse use)
    {
        var port = topology.PortOf(use);
        return new()
        {
            Service = use.Name,
            Url = UrlOf(use.Name, port),
            Endpoints = [new(Peer.App(context.ApplicationNamespace, use.Name), port.Number)],
            After = _standing.TryGetValue(use.Name, out var standing) ? [standing] : [],
        };
    }

    private string UrlOf(string service, Port port)
    {
        var scheme = port.Protocol == PortProtocol.Tcp ? "tcp" : "http";
        var suffix = port.Protocol == PortProtocol.Http && port.ServicePort == 80 ? "" : $":{port.ServicePort}";
        return $"{scheme}://{service}.{context.ApplicationNamespace}.svc.cluster.local{suffix}";
    }
}

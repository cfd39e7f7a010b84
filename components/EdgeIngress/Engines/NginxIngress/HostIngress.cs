using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Networking.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Networking.V1;

namespace Erp.Components;

/// <summary>A host's Ingress, and one more for each route that has a canary.</summary>
internal static class HostIngress
{
    public static Ingress Create(EdgeParts parts, EdgeHost host, string ingressClass, IEnumerable<Resource> after)
    {
        var headers = Headers(parts, host);
        var annotations = NginxAnnotations.Of(host, headers is null ? null : $"{parts.Context.ApplicationNamespace}/{NameOfHeaders(parts, host)}");
        return Ingress(parts, host, parts.NameOf(host), ingressClass, annotations,
            parts.RoutesOf(host).Select(r => IngressParts.Path(r, r.Stable)), headers is null ? after : after.Append(headers));
    }

    public static IEnumerable<Ingress> Canaries(EdgeParts parts, EdgeHost host, string ingressClass, Resource stable) =>
        from route in parts.RoutesOf(host)
        from canary in route.Backends.Skip(1)
        select Ingress(parts, host, $"{parts.NameOf(host)}-{PathName.Of(route)}-canary", ingressClass, NginxAnnotations.Of(canary),
            [IngressParts.Path(route, canary)], [stable]);

    private static Ingress Ingress(EdgeParts parts, EdgeHost host, string name, string ingressClass, IEnumerable<KeyValuePair<string, string>> annotations,
        IEnumerable<HTTPIngressPathArgs> paths, IEnumerable<Resource> after)
    {
        var spec = new IngressSpecArgs { IngressClassName = ingressClass, Rules = { IngressParts.Rule(host, paths) } };
        if (host.Tls) spec.Tls.Add(new IngressTLSArgs { Hosts = { host.Name }, SecretName = host.TlsSecret });
        var map = new InputMap<string>();
        foreach (var (key, value) in annotations) map.Add(key, value);
        return new(name, new IngressArgs { Metadata = parts.Metadata(name, parts.Context.ApplicationNamespace, map), Spec = spec }, parts.Options(after));
    }

    private static ConfigMap? Headers(EdgeParts parts, EdgeHost host)
    {
        if (host.ResponseHeadersToSet.IsEmpty) return null;
        var name = NameOfHeaders(parts, host);
        var args = new ConfigMapArgs { Metadata = parts.Metadata(name, parts.Context.ApplicationNamespace) };
        foreach (var (header, value) in host.ResponseHeadersToSet) args.Data.Add(header, value);
        return new(name, args, parts.Options());
    }

    private static string NameOfHeaders(EdgeParts parts, EdgeHost host) => $"{parts.NameOf(host)}-headers";
}

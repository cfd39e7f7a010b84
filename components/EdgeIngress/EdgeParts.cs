using System.Collections.Immutable;
using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace Erp.Components;

/// <summary>What all parts of one edge share: names, labels, options, and who is where.</summary>
internal sealed class EdgeParts(string name, EdgeIngressArgs args, Resource parent)
{
    private const string Component = "edge";

    private readonly ImmutableDictionary<string, EdgeService> _services = args.Services.ToImmutableDictionary(s => s.Name);

    public string Name => name;

    public Resource Parent => parent;

    public EdgeIngressArgs Args => args;

    public PlatformContext Context => args.Context;

    /// <summary>The routes of a host, the most specific first: the order in which engines without an order of their own must try them.</summary>
    public IEnumerable<ServedRoute> RoutesOf(EdgeHost host) =>
        args.Routes.Where(r => r.Route.Host == host.Key).OrderByDescending(r => r.Path.Length).ThenBy(r => r.Path, StringComparer.Ordinal);

    public EdgeService ServiceOf(Backend backend) => _services[backend.Service];

    /// <summary>Where the proxies go: the pods behind all routes, on the ports that they listen on.</summary>
    public IEnumerable<Endpoint> Targets() =>
        args.Routes.Select(r => new Endpoint(Peer.App(Context.ApplicationNamespace, r.Service), r.Port.Number)).Distinct();

    /// <summary>A host's own objects are named after its key.</summary>
    public string NameOf(EdgeHost host) => $"{name}-{host.Label}";

    public ObjectMetaArgs Metadata(string objectName, string? @namespace = null, InputMap<string>? annotations = null)
    {
        var metadata = new ObjectMetaArgs { Name = objectName, Labels = Labels(objectName) };
        if (@namespace is not null) metadata.Namespace = @namespace;
        if (annotations is not null) metadata.Annotations = annotations;
        return metadata;
    }

    public InputMap<string> Labels(string objectName) => Context.Labels(Component, objectName, Component);

    public CustomResourceOptions Options(params IEnumerable<Resource> after)
    {
        var options = new CustomResourceOptions { Parent = parent };
        foreach (var resource in after) options.DependsOn.Add(resource);
        return options;
    }

    public ComponentResourceOptions ComponentOptions(params IEnumerable<Resource> after)
    {
        var options = new ComponentResourceOptions { Parent = parent };
        foreach (var resource in after) options.DependsOn.Add(resource);
        return options;
    }
}

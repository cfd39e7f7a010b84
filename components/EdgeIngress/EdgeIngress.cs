using System.Collections.Immutable;
using Pulumi;

namespace Erp.Components;

/// <summary>The way in: hosts, paths and the treatment of their traffic, carried by the engine of choice.</summary>
public sealed class EdgeIngress : ComponentResource
{
    public EdgeIngress(string name, EdgeIngressArgs args, ComponentResourceOptions? options = null) : base("erp:components:EdgeIngress", name, args, options)
    {
        InvalidArgumentsException.ThrowIfAny([.. EdgeChecks.Problems(args)]);
        var parts = new EdgeParts(name, args, this);
        var entry = args.Engine.Create(parts);
        EdgeRecords.Create(parts, entry);
        var assets = StaticAssets.Create(parts);

        Proxies = args.Engine.Proxies;
        Ready = entry.Ready;
        Urls = Output.Create(args.Hosts.ToImmutableDictionary(h => h.Key, h => h.Url).AddRange(assets));
        RegisterOutputs();
    }

    /// <summary>Those whom the services behind the edge must admit.</summary>
    public Peer Proxies { get; }

    /// <summary>What stands when the edge carries traffic.</summary>
    public ImmutableArray<Resource> Ready { get; }

    /// <summary>Where each host is reached, by its key; <c>assets</c> for what the CDN serves.</summary>
    [Output("urls")] public Output<ImmutableDictionary<string, string>> Urls { get; private set; }
}

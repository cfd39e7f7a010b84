using Erp.Components;
using Erp.Stacks.Configuration;
using Erp.Stacks.Parts;
using Pulumi;

namespace Erp.Stacks;

/// <summary>One environment of one platform: the cluster, and on it everything from namespaces to dashboards.</summary>
public sealed class ErpStack : Stack
{
    public ErpStack(StackConfiguration configuration, StackOptions? options = null) : base(options)
    {
        var blueprint = new Blueprint(configuration);
        var cluster = ClusterPart.Create(blueprint);
        ComponentResourceOptions OnCluster(params IEnumerable<Resource> after) => new() { Providers = { cluster.Provider }, DependsOn = { cluster.Ready.Concat(after).ToArray() } };

        var data = DataPart.ArgsOf(blueprint, cluster, Scraper);
        var tenancy = new Tenancy("tenancy", new()
        {
            Context = blueprint.Context,
            Application = Demands.Application(blueprint),
            Infra = Demands.Infra(data),
        }, OnCluster());
        var tier = DataPart.Create(data, OnCluster(tenancy));

        Kubeconfig = cluster.Kubeconfig;
        ApplicationNamespace = tenancy.ApplicationNamespace;
    }

    [Output("kubeconfig")] public Output<string> Kubeconfig { get; private set; }

    [Output("applicationNamespace")] public Output<string> ApplicationNamespace { get; private set; }

    private static PodPeer Scraper => (PodPeer)Peer.App("monitoring", "prometheus");
}

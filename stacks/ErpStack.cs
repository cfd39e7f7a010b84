using System.Collections.Immutable;
using Erp.Components;
using Erp.Stacks.Configuration;
using Erp.Stacks.Parts;
using Pulumi;

namespace Erp.Stacks;

/// <summary>One environment of one platform: the cluster, and on it everything from namespaces to dashboards.</summary>
public sealed class ErpStack : Stack
{
    public ErpStack(StackConfiguration configuration, StackOptions? options = null) : this(new Blueprint(configuration), options)
    {
    }

    public ErpStack(Blueprint blueprint, StackOptions? options = null) : base(options)
    {
        var cluster = ClusterPart.Create(blueprint);
        ComponentResourceOptions OnCluster(params IEnumerable<Resource> after) => new() { Providers = { cluster.Provider }, DependsOn = { cluster.Ready.Concat(after).ToArray() } };

        var addons = AddonsPart.Create(blueprint, cluster, OnCluster());
        var data = DataPart.ArgsOf(blueprint);
        var tenancy = new Tenancy("tenancy", new()
        {
            Context = blueprint.Context,
            Application = Demands.Application(blueprint),
            Infra = Demands.Infra(data),
        }, OnCluster());
        var observability = ObservabilityPart.Create(blueprint, data, cluster, OnCluster([tenancy, .. addons.Ready]));
        var tier = DataPart.Create(data, OnCluster([tenancy, .. addons.Ready, .. observability.MonitorsCanBeMade]));
        BackupPart.Create(blueprint, cluster, tier, OnCluster(tier));

        var engine = EdgePart.EngineOf(blueprint, cluster);
        var dapr = blueprint.Platform.UsesDapr ? DaprPart.Create(blueprint, tier, observability, new() { Provider = cluster.Provider, DependsOn = { addons.Ready.Prepend(tenancy).ToArray() } }) : null;
        IConnectionSource[] sources = BucketsPart.Create(blueprint, cluster) is { } buckets ? [tier, observability, buckets] : [tier, observability];
        var services = ServicesPart.Create(blueprint, cluster, sources, dapr, engine, OnCluster([tenancy, .. addons.Ready, .. observability.MonitorsCanBeMade]));
        var edge = EdgePart.Create(blueprint, cluster, engine, services, OnCluster([tenancy, .. addons.Ready]));

        Kubeconfig = cluster.Kubeconfig;
        ApplicationNamespace = tenancy.ApplicationNamespace;
        GrafanaPassword = observability.GrafanaPassword;
        Urls = edge.Urls;
    }

    [Output("kubeconfig")] public Output<string> Kubeconfig { get; private set; }

    [Output("applicationNamespace")] public Output<string> ApplicationNamespace { get; private set; }

    /// <summary>Of Grafana's user <c>admin</c>.</summary>
    [Output("grafanaPassword")] public Output<string> GrafanaPassword { get; private set; }

    /// <summary>Where the platform is reached, by host.</summary>
    [Output("urls")] public Output<ImmutableDictionary<string, string>> Urls { get; private set; }
}

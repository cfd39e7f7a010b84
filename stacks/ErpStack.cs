using System.Collections.Immutable;
using Erp.Components;
using Erp.Stacks.Configuration;
using Erp.Stacks.Outputs;
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
        List<ProviderResource> cloud = AwsPart.Create(blueprint) is { } aws ? [aws] : [];
        var cluster = ClusterPart.Create(blueprint, new() { Providers = cloud });
        ComponentResourceOptions OnCluster(params IEnumerable<Resource> after) => new() { Providers = [.. cloud, cluster.Provider], DependsOn = { cluster.Ready.Concat(after).ToArray() } };

        var addons = AddonsPart.Create(blueprint, cluster, OnCluster());
        var data = DataPart.ArgsOf(blueprint);
        var tenancy = new Tenancy("tenancy", new()
        {
            Context = blueprint.Context,
            Application = Demands.Application(blueprint),
            Infra = Demands.Infra(data),
        }, OnCluster());
        var engine = EdgePart.EngineOf(blueprint, cluster);
        var observability = ObservabilityPart.Create(blueprint, data, cluster, [.. addons.Scraped, .. EdgePart.Scraped(blueprint, cluster, engine)], OnCluster([tenancy, .. addons.Ready]));
        var tier = DataPart.Create(data, OnCluster([tenancy, .. addons.Ready, .. observability.MonitorsCanBeMade]));
        var backups = BackupPart.Create(blueprint, cluster, tier, OnCluster(tier));

        var dapr = blueprint.Platform.UsesDapr ? DaprPart.Create(blueprint, tier, observability, new() { Provider = cluster.Provider, DependsOn = { addons.Ready.Prepend(tenancy).ToArray() } }) : null;
        IConnectionSource[] sources = BucketsPart.Create(blueprint, cluster) is { } buckets ? [tier, observability, buckets] : [tier, observability];
        var services = ServicesPart.Create(blueprint, cluster, sources, dapr, engine, OnCluster([tenancy, .. addons.Ready, .. observability.MonitorsCanBeMade]));
        var edge = EdgePart.Create(blueprint, cluster, engine, services, OnCluster([tenancy, .. addons.Ready]));

        Urls = edge.Urls;
        Namespaces = Output.Create(Outputs.Namespaces.Of(blueprint.Context));
        Endpoints = Output.Create(Outputs.Endpoints.Of(tier, observability));
        Buckets = BackupPart.Buckets(backups);
        Kubeconfig = cluster.Kubeconfig;
        GrafanaUrl = Output.Create(NextSteps.GrafanaUrl);
        GrafanaPassword = observability.GrafanaPassword;
        Next = Output.Create(NextSteps.Of(blueprint));
    }

    /// <summary>Where the platform is reached, by host.</summary>
    [Output("urls")] public Output<ImmutableDictionary<string, string>> Urls { get; private set; }

    /// <summary>By what runs there.</summary>
    [Output("namespaces")] public Output<ImmutableDictionary<string, string>> Namespaces { get; private set; }

    /// <summary>Where the data tier and the collector answer inside the cluster.</summary>
    [Output("endpoints")] public Output<ImmutableDictionary<string, string>> Endpoints { get; private set; }

    /// <summary>The buckets in AWS, by what they hold.</summary>
    [Output("buckets")] public Output<ImmutableDictionary<string, string>> Buckets { get; private set; }

    [Output("kubeconfig")] public Output<string> Kubeconfig { get; private set; }

    [Output("grafanaUrl")] public Output<string> GrafanaUrl { get; private set; }

    /// <summary>Of Grafana's user <c>admin</c>.</summary>
    [Output("grafanaPassword")] public Output<string> GrafanaPassword { get; private set; }

    /// <summary>What to run once the stack stands.</summary>
    [Output("next")] public Output<ImmutableArray<string>> Next { get; private set; }
}

using System.Collections.Immutable;
using Erp.Components;
using Erp.Stacks.Configuration;
using Erp.Stacks.Outputs;
using Erp.Stacks.Parts;
using Pulumi;

namespace Erp.Stacks;

/// <summary>One environment of one platform: the cluster, and on it everything from namespaces to dashboards.</summary>
public sealed partial class ErpStack : Stack
{
    public ErpStack(StackConfiguration configuration, StackOptions? options = null) : this(new Blueprint(configuration), options)
    {
    }

    public ErpStack(Blueprint blueprint, StackOptions? options = null) : base(options)
    {
        List<ProviderResource> cloud = AwsPart.Create(blueprint) is { } aws ? [aws] : [];
        var cluster = ClusterPart.Create(blueprint, new() { Providers = cloud });
        ComponentResourceOptions OnCluster(params IEnumerable<Resource> after) => new() { Providers = [.. cloud, cluster.Provider], DependsOn = { cluster.Ready.Concat(after).ToArray() } };

        var data = DataPart.ArgsOf(blueprint);
        var backups = BackupPart.Bucket(blueprint, data, cluster, new() { Providers = cloud });
        var addons = AddonsPart.Create(blueprint, cluster, backups?.VolumeStore, OnCluster());
        var tenancy = new Tenancy("tenancy", new()
        {
            Context = blueprint.Context,
            Application = Demands.Application(blueprint),
            Infra = Demands.Infra(data),
            Access = blueprint.Profile.Access,
            Registries = blueprint.Settings.Access.Registries,
            Admission = blueprint.Settings.Access.Admission,
        }, OnCluster());
        var engine = EdgePart.EngineOf(blueprint, cluster);
        var observability = ObservabilityPart.Create(blueprint, data, cluster, [.. addons.Scraped, .. EdgePart.Scraped(blueprint, cluster, engine)], OnCluster([tenancy, .. addons.Ready]));
        var tier = DataPart.Create(data, OnCluster([tenancy, .. addons.Ready, .. observability.MonitorsCanBeMade]));
        BackupPart.Create(blueprint, cluster, backups, tier, OnCluster(tier));
        BackupPart.CreateVolumes(blueprint, OnCluster([tenancy, .. addons.Ready]));

        var dapr = blueprint.Platform.UsesDapr ? DaprPart.Create(blueprint, tier, observability, new() { Provider = cluster.Provider, DependsOn = { addons.Ready.Prepend(tenancy).ToArray() } }) : null;
        var buckets = BucketsPart.Create(blueprint, cluster, new() { Providers = cloud });
        IConnectionSource[] sources = buckets is null ? [tier, observability] : [tier, observability, buckets];
        var services = ServicesPart.Create(blueprint, cluster, sources, dapr, engine, OnCluster([tenancy, .. addons.Ready, .. observability.MonitorsCanBeMade]));
        var front = EdgeFronts.Of(blueprint, cluster);
        var edge = EdgePart.Create(blueprint, cluster, engine, front, services, OnCluster([tenancy, .. addons.Ready]));

        Urls = edge.Urls;
        Namespaces = Output.Create(Outputs.Namespaces.Of(blueprint.Context));
        Endpoints = Output.Create(Outputs.Endpoints.Of(tier, observability));
        Buckets = Present.Of(Outputs.Buckets.Of(backups, front, buckets));
        Kubeconfig = Present.Of(cluster.Kubeconfig);
        ClusterName = Present.Of(cluster.ClusterName);
        VpcId = Present.Of(cluster.VpcId);
        NodeGroups = Present.Of(cluster.NodeGroups);
        GrafanaUrl = Output.Create(NextSteps.GrafanaUrl);
        GrafanaPassword = observability.GrafanaPassword;
        Next = Output.Create(NextSteps.Of(blueprint));
    }
}

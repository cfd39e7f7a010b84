using System.Collections.Immutable;
using Erp.Components;
using Erp.Infra.Planning;

namespace Erp.Tests.Components;

[Collection(nameof(ProcessWide))]
public sealed class ClusterAddonsTests
{
    [Fact]
    public async Task Every_release_is_named_pinned_and_installed_where_its_namespace_is()
    {
        var plan = await TestAddons.PlanAsync(TestClusters.Production);

        Assert.Equal(TestAddons.All.Count, plan.Of("Release").Count);
        Assert.All(plan.Of("Release"), r =>
        {
            Assert.NotNull(r.At("name"));
            Assert.Matches(@"^v?\d+\.\d+\.\d+$", r.TextAt("version"));
            var own = plan.Of("Namespace").SingleOrDefault(n => n.TextAt("metadata.name") == r.TextAt("namespace"));
            Assert.True(r.TextAt("namespace") == AddonChart.KubeSystem || r.DependsOn.Contains(own!.Urn), r.Name);
        });
    }

    [Fact]
    public async Task The_load_balancer_controller_goes_up_first_and_down_last()
    {
        var plan = await TestAddons.PlanAsync(TestClusters.Production);
        var first = plan.Single("Release", "addons-aws-load-balancer-controller");

        Assert.All(plan.Of("Release").Where(r => r != first), r => Assert.Contains(first.Urn, r.DependsOn));
    }

    [Theory]
    [InlineData("ClusterIssuer", "addons-cert-manager", 2)]
    [InlineData("ClusterSecretStore", "addons-external-secrets", 1)]
    public async Task No_object_of_an_addon_comes_before_its_kind(string kind, string release, int count)
    {
        var plan = await TestAddons.PlanAsync(TestClusters.Production);
        var order = new PlanOrder(plan);

        Assert.Equal(count, plan.Of(kind).Count);
        Assert.All(plan.Of(kind), o => Assert.True(order.Precedes(plan.Single("Release", release), o), o.Name));
    }

    [Fact]
    public async Task Karpenter_comes_before_its_nodes_and_they_are_as_hard_as_the_managed_ones()
    {
        var plan = await TestAddons.PlanAsync(TestAddons.WithKarpenter);
        var order = new PlanOrder(plan);
        var release = plan.Single("Release", "addons-karpenter");
        var (pool, nodes) = (Assert.Single(plan.Of("NodePool")), Assert.Single(plan.Of("EC2NodeClass")));

        Assert.True(order.Precedes(release, nodes));
        Assert.True(order.Precedes(nodes, pool));
        Assert.Equal("64", (string)pool.At("spec.limits")!["cpu"]!);
        Assert.Equal(("required", "1"), (nodes.TextAt("spec.metadataOptions.httpTokens"), nodes.TextAt("spec.metadataOptions.httpPutResponseHopLimit")));
        Assert.Equal("true", nodes.TextAt("spec.blockDeviceMappings.0.ebs.encrypted"));
        Assert.Equal("false", nodes.TextAt("spec.associatePublicIPAddress"));
    }

    [Fact]
    public async Task Whoever_works_with_AWS_has_its_rights_before_it_starts_and_no_more_than_them()
    {
        foreach (var settings in (EksSettings[])[TestClusters.Production, TestAddons.WithKarpenter])
        {
            var plan = await TestAddons.PlanAsync(settings);
            var order = new PlanOrder(plan);

            Assert.Empty(Documents.TooWide(plan));
            Assert.Empty(Documents.TooTrusting(plan));
            Assert.Equal(6, plan.Of("PodIdentityAssociation").Count);
            Assert.All(plan.Of("PodIdentityAssociation"), identity =>
            {
                var release = plan.Single("Release", identity.Name);
                Assert.True(order.Precedes(identity, release), identity.Name);
                Assert.Equal(release.TextAt("namespace"), identity.TextAt("namespace"));
                Assert.Equal(release.TextAt("name"), identity.TextAt("serviceAccount"));
            });
        }
    }

    [Fact]
    public async Task Every_addon_has_a_policy_and_every_namespace_of_its_own_denies_the_rest()
    {
        var plan = await TestAddons.PlanAsync(TestClusters.Production);

        Assert.All(plan.Of("Release"), r =>
        {
            var policy = plan.Single("NetworkPolicy", r.Name);
            Assert.Contains(policy.At("spec.podSelector.matchLabels")!.AsObject(), label => (string)label.Value! == r.TextAt("name"));
        });
        Assert.All(plan.Of("Namespace"), n => Assert.Contains(plan.Of("NetworkPolicy"), p => p.Name.EndsWith("-default-deny", StringComparison.Ordinal) && p.TextAt("metadata.namespace") == n.TextAt("metadata.name")));
    }

    [Fact]
    public async Task What_the_cluster_has_is_left_alone()
    {
        var plan = await TestAddons.PlanAsync(TestClusters.Production, a => new() { Context = a.Context, Eks = a.Eks, Wanted = a.Wanted, Zones = a.Zones, VolumeBackups = a.VolumeBackups, Present = [Addon.MetricsServer, Addon.CertManager] });

        Assert.DoesNotContain(plan.Of("Release"), r => r.Name is "addons-metrics-server" or "addons-cert-manager");
        Assert.DoesNotContain(plan.Of("Namespace"), n => n.TextAt("metadata.name") == "cert-manager");
    }

    [Fact]
    public async Task A_laptop_gets_what_works_without_AWS()
    {
        var plan = await TestStack.PlanAsync(() => _ = new Erp.Components.ClusterAddons("addons", TestAddons.OnLaptop(Addon.MetricsServer, Addon.Dapr)));

        Assert.Equal(["dapr", "metrics-server"], plan.Of("Release").Select(r => r.TextAt("name")));
        Assert.DoesNotContain(plan.Resources, r => r.Type.StartsWith("aws:", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_could_not_work_is_refused_all_at_once()
    {
        InvalidArgumentsException? refusal = null;
        await TestStack.PlanAsync(() => refusal = Assert.Throws<InvalidArgumentsException>(() =>
            new Erp.Components.ClusterAddons("addons", TestAddons.OnLaptop(Addon.LoadBalancerController, Addon.ExternalDns))));

        Assert.Equal(["wanted.LoadBalancerController", "wanted.ExternalDns", "zones"], refusal!.Problems.Select(p => p.Path));
    }

    [Fact]
    public void An_autoscaler_is_of_the_clusters_own_version()
    {
        var args = TestAddons.Args(TestClusters.Production with { Version = "1.34" });

        Assert.Equal("eks.version", Assert.Single(AddonCatalog.All(args).SelectMany(a => a.Problems(args))).Path);
        Assert.Equal("v1.36.1", ClusterAddonsVersions.AutoscalerTag("1.36"));
    }
}

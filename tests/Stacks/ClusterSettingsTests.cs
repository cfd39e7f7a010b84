using Erp.Components;
using Erp.Infra.Planning;
using Erp.Stacks.Configuration;
using Erp.Tests.Components;

namespace Erp.Tests.Stacks;

/// <summary>The cluster as the settings say it, and what they may not say.</summary>
[Collection(nameof(ProcessWide))]
public sealed class ClusterSettingsTests
{
    [Theory]
    [InlineData("production", "cluster.version", "'1.33'", "left standard support on 2026-07-29")]
    [InlineData("production", "cluster.zones", "[a]", "1 zones")]
    [InlineData("production", "cluster.nat", "single", "cut off all others")]
    [InlineData("production", "cluster.publicEndpointRanges[0]", "[0.0.0.0/0]", "opens the API to 4294967296 addresses")]
    [InlineData("test", "cluster.serviceCidr", "10.0.64.0/18", "overlaps vpcCidr 10.0.0.0/16")]
    [InlineData("test", "cluster.otherNetworks[0]", "[10.0.8.0/24]", "overlaps vpcCidr 10.0.0.0/16")]
    [InlineData("test", "cluster.cidr", "10.0.0.0/15", "cannot be cut up")]
    [InlineData("test", "cluster.nodeGroups.general.instanceTypes", "[m9x.large]", "Nothing is known of 'm9x.large'")]
    [InlineData("test", "cluster.nodeGroups.batch.instanceTypes", "[]", "No instance type is named")]
    [InlineData("test", "cluster.nodeGroups", "{system: {max: 1}}", "may shrink to 1 nodes")]
    [InlineData("staging", "cluster.nodeGroups.data.capacity", "spot", "this group holds volumes")]
    [InlineData("staging", "cluster.addons.wanted", "[cert-manager]", "The edge brings cert-manager along")]
    [InlineData("staging", "cluster.addons.wanted", "[velero]", "Velero comes by itself")]
    [InlineData("staging", "cluster.addons", "{wanted: [external-dns]}", "external-dns has no zone")]
    [InlineData("staging", "cluster.addons", "{wanted: [dapr], present: [dapr]}", "is wanted and present")]
    [InlineData("dev", "cluster.addons.wanted", "[external-secrets]", "works with AWS alone")]
    [InlineData("staging", "cluster.karpenter", "{maxCpus: 40}", "it is not the autoscaler")]
    [InlineData("staging", "cluster.version", "'1.34'", "No Cluster Autoscaler is known")]
    [InlineData("staging", "access.operations", "arn:aws:iam::123456789012:role/erp-deployer", "would be an administrator")]
    public void What_the_cluster_could_not_be_is_refused_by_place_and_key(string stack, string key, string value, string reason)
    {
        var setting = key.Split('[')[0];
        var refusal = Assert.Throws<ConfigException>(() => ShippedStacks.Configuration("erp-system", stack, $"{setting}={value}"));

        var problem = Assert.Single(refusal.Problems, p => p.Message.Contains(reason, StringComparison.Ordinal));
        Assert.Equal(ConfigRule.ImpossibleCluster, problem.Rule);
        Assert.StartsWith(key, problem.Key, StringComparison.Ordinal);
        Assert.StartsWith($"--set {setting}", problem.Location.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("cluster.autoscaler=carpenter", "did you mean 'karpenter'?")]
    [InlineData("cluster.karpenter.maxCpus=0", "a whole number from 1 to 10000")]
    [InlineData("cluster.nodeGroups={general: {max: 0}}", "a whole number from 1 to 450")]
    [InlineData("cluster.nodeGroups={general: {updatePercent: 0}}", "a whole number from 1 to 100")]
    [InlineData("cluster.nodeGroups={general: {taints: [{key: a b}]}}", "a key such as")]
    [InlineData("cluster.nodeGroups={general: {capasity: spot}}", "did you mean 'capacity'?")]
    [InlineData("cluster.addons.present=[metric-server]", "did you mean 'metrics-server'?")]
    [InlineData("cluster.addons.zones={example.com: www}", "an id such as Z0123456789ABCDEFGHIJ")]
    [InlineData("cluster.deployerRole=arn:aws:iam::123456789012:role/not a role", "the ARN of a role")]
    public void A_value_that_no_setting_has_is_refused(string setting, string reason)
    {
        var refusal = Assert.Throws<ConfigException>(() => ShippedStacks.Configuration("erp-system", "test", setting));

        Assert.Contains(reason, Assert.Single(refusal.Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_refusal_names_the_line_that_the_setting_stands_on()
    {
        var problems = new List<ConfigProblem>();
        var settings = (MapNode)YamlReader.Read("Pulumi.test.yaml", """
            platform: erp-system
            cluster:
              zones: [a, b]
              nodeGroups:
                general:
                  max: 3
            """, problems);

        Assert.Equal("Pulumi.test.yaml:6", settings.Place("cluster.nodeGroups.general.max").ToString());
        Assert.Equal("Pulumi.test.yaml:5", settings.Place("cluster.nodeGroups.general.diskGiB").ToString());
        Assert.Equal("Pulumi.test.yaml:3", settings.Place("cluster.zones[1]").ToString());
        Assert.Equal("Pulumi.test.yaml:1", settings.Place("alerts.webhook").ToString());
    }

    [Fact]
    public async Task A_group_has_what_the_settings_say_and_otherwise_what_its_profile_says()
    {
        var plan = await Plan("test", "cluster.nodeGroups={general: {instanceTypes: [m7g.xlarge, m7g.2xlarge], capacity: spot, max: 9, diskGiB: 80, updatePercent: 10, labels: {pool: web}}, batch: {instanceTypes: [c7i.large], min: 1, max: 2, taints: [{key: erp.io/batch, value: 'true'}]}}");

        var general = plan.Single("NodeGroup", "cluster-general");
        Assert.Equal(("m7g.xlarge", "SPOT", "AL2023_ARM_64_STANDARD"), (general.TextAt("instanceTypes.0"), general.TextAt("capacityType"), general.TextAt("amiType")));
        Assert.Equal(("2", "2", "9"), (general.TextAt("scalingConfig.minSize"), general.TextAt("scalingConfig.desiredSize"), general.TextAt("scalingConfig.maxSize")));
        Assert.Equal(("10", "web"), (general.TextAt("updateConfig.maxUnavailablePercentage"), general.TextAt("labels.pool")));
        Assert.Equal("80", plan.Single("LaunchTemplate", "cluster-general").TextAt("blockDeviceMappings.0.ebs.volumeSize"));
        var batch = plan.Single("NodeGroup", "cluster-batch");
        Assert.Equal(("erp.io/batch", "true", "NO_SCHEDULE"), (batch.TextAt("taints.0.key"), batch.TextAt("taints.0.value"), batch.TextAt("taints.0.effect")));
        Assert.NotNull(plan.Single("NodeGroup", "cluster-system"));
    }

    [Fact]
    public async Task Karpenter_takes_the_place_of_the_general_group_with_as_much_room()
    {
        var plan = await Plan("production", "cluster.autoscaler=karpenter");

        Assert.DoesNotContain(plan.Of("NodeGroup"), g => g.Name == "cluster-general");
        Assert.DoesNotContain(plan.Of("Release"), r => r.TextAt("name") == "cluster-autoscaler");
        var pool = Assert.Single(plan.Of("NodePool"));
        Assert.Equal($"{24 * 8}", pool.TextAt("spec.limits.cpu"));
        Assert.Equal("m6i.2xlarge", pool.TextAt("spec.template.spec.requirements.0.values.0"));
        Assert.Equal("""["on-demand"]""", pool.At("spec.template.spec.requirements.2.values")!.ToJsonString());
    }

    [Fact]
    public async Task Karpenter_may_be_given_other_nodes_and_Spot()
    {
        var plan = await Plan("staging", "cluster.autoscaler=karpenter", "cluster.karpenter={maxCpus: 40, instanceTypes: [m7i.xlarge, m7i.2xlarge], capacity: spot}");

        var pool = Assert.Single(plan.Of("NodePool"));
        Assert.Equal("40", pool.TextAt("spec.limits.cpu"));
        Assert.Equal("""["m7i.xlarge","m7i.2xlarge"]""", pool.At("spec.template.spec.requirements.0.values")!.ToJsonString());
        Assert.Equal("""["on-demand","spot"]""", pool.At("spec.template.spec.requirements.2.values")!.ToJsonString());
    }

    [Fact]
    public async Task Without_an_autoscaler_groups_have_their_size_and_it_is_held()
    {
        var plan = await Plan("test", "cluster.autoscaler=none");

        Assert.DoesNotContain(plan.Of("Release"), r => r.TextAt("name") is "cluster-autoscaler" or "karpenter");
        Assert.All(plan.Of("NodeGroup"), g =>
        {
            Assert.Equal(g.TextAt("scalingConfig.desiredSize"), g.TextAt("scalingConfig.maxSize"));
            Assert.Empty(g.Options.IgnoreChanges);
        });
    }

    [Theory]
    [InlineData("dev", "erp-system", Addon.Dapr, "dapr")]
    [InlineData("test", "erp-system", Addon.MetricsServer, "metrics-server")]
    [InlineData("production", "rust-erp", Addon.VerticalPodAutoscaler, "vertical-pod-autoscaler")]
    public async Task What_the_cluster_has_is_left_alone(string stack, string platform, Addon addon, string release)
    {
        var key = System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(addon.ToString());
        var without = await ShippedStacks.PlanAsync(platform, stack, $"cluster.addons.present=[{key}]");

        Assert.Contains((await ShippedStacks.PlanAsync(platform, stack)).Of("Release"), r => r.TextAt("name") == release);
        Assert.DoesNotContain(without.Of("Release"), r => r.TextAt("name") == release);
    }

    [Theory]
    [InlineData("dev", "erp-system", false)]
    [InlineData("dev", "rust-erp", true)]
    [InlineData("production", "erp-system", true)]
    public async Task Metrics_are_served_where_something_scales_by_them(string stack, string platform, bool served)
    {
        var plan = await ShippedStacks.PlanAsync(platform, stack, "cluster.mode=existing", "edge={}");
        var scales = plan.Of("HorizontalPodAutoscaler").Concat(plan.Of("VerticalPodAutoscaler")).Any();

        Assert.Equal((served, served), (scales, plan.Of("Release").Any(r => r.TextAt("name") == "metrics-server")));
    }

    [Fact]
    public async Task A_cluster_that_is_there_gets_no_kind_that_nothing_uses_and_nothing_of_a_kind_that_nobody_brings()
    {
        var dev = await ShippedStacks.PlanAsync("rust-erp", "dev");

        Assert.Empty(dev.Of("VolumeSnapshotClass"));
        Assert.Empty(dev.Of("StorageClass"));
        Assert.Single((await ShippedStacks.PlanAsync("rust-erp", "test")).Of("VolumeSnapshotClass"));
        Assert.Contains(dev.Of("Release"), r => r.TextAt("values.crds.enabled") == "true" && r.Name == "edge-envoy-gateway");
    }

    [Fact]
    public async Task Admission_refuses_foreign_images_when_it_is_told_whose_are_its_own()
    {
        var plan = await Plan("staging", "access={admission: enforce, registries: [registry.example.com]}");

        var binding = plan.Single("ValidatingAdmissionPolicyBinding", "tenancy-allowed-registries");
        Assert.Equal("""["Deny","Audit"]""", binding.At("spec.validationActions")!.ToJsonString());
        Assert.DoesNotContain((await Plan("staging")).Of("ValidatingAdmissionPolicy"), p => p.Name == "tenancy-allowed-registries");
    }

    [Fact]
    public async Task An_addon_that_nothing_needs_can_be_wanted()
    {
        var plan = await Plan("staging", "cluster.addons={wanted: [external-secrets, external-dns], zones: {example.com: Z0123456789}}");

        Assert.Contains(plan.Of("Release"), r => r.TextAt("name") == "external-secrets");
        Assert.Equal("example.com", plan.Single("Release", "addons-external-dns").TextAt("values.domainFilters.0"));
    }

    [Fact]
    public async Task A_stack_tells_how_its_cluster_is_reached_and_what_it_is_made_of()
    {
        var production = await ShippedStacks.PlanAsync("erp-system", "production");
        var dev = await ShippedStacks.PlanAsync("erp-system", "dev", "cluster.context=kind-erp");

        Assert.Equal("[secret]", (string?)production.Outputs["kubeconfig"]);
        Assert.Equal("erp-production", (string?)production.Outputs["clusterName"]);
        Assert.Equal($"${{{production.Single("Vpc", "cluster-vpc").Urn}#id}}", (string?)production.Outputs["vpcId"]);
        Assert.Equal(production.Of("NodeGroup").Select(g => g.TextAt("nodeGroupName")).Order(), production.Outputs["nodeGroups"]!.AsArray().Select(n => (string?)n).Order());
        Assert.Equal("kind-erp", (string?)dev.Outputs["clusterName"]);
    }

    private static Task<Plan> Plan(string stack, params string[] settings) => ShippedStacks.PlanAsync("erp-system", stack, settings);
}

using Erp.Components;
using Erp.Infra.Checks;
using Erp.Infra.Planning;
using Erp.Tests.Components;
using Pulumi.Kubernetes.Apps.V1;
using Pulumi.Kubernetes.Types.Inputs.Apps.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace Erp.Tests.Infra.Checks;

[Collection(nameof(ProcessWide))]
public sealed class RoomForEveryPodTests
{
    [Theory]
    [InlineData("the cluster as it is", 12, "m7i.xlarge", null)]
    [InlineData("one node less in each zone than all pods need", 3, "m7i.large", "Deployment erp-prod/finance: ")]
    [InlineData("room with all zones and not without one", 6, "m7i.large", "Without us-east-1a, Deployment erp-prod/finance: ")]
    public async Task Shrinking_a_group_fails_the_preview_with_the_arithmetic(string _, int max, string type, string? expected)
    {
        var findings = await Check(TestClusters.Production with { NodeGroups = [NodeGroupSpec.System(2, 3, "m7i.large"), NodeGroupSpec.General(3, max, type), NodeGroupSpec.Data(1, 1, "r7i.large")] });

        if (expected is null)
        {
            Assert.Empty(findings);
            return;
        }

        var finding = Assert.Single(findings, f => f.Message.StartsWith(expected, StringComparison.Ordinal));
        Assert.Contains("general: ", finding.Message, StringComparison.Ordinal);
        Assert.Equal("spec.template.spec", finding.Path);
    }

    [Fact]
    public async Task The_nodes_that_Karpenter_may_make_count_up_to_its_limit()
    {
        EksSettings With(int cpus) => TestAddons.WithKarpenter with { Autoscaler = Autoscaler.Karpenter(cpus, "m7i.xlarge") };

        Assert.Empty(await Check(With(64)));
        Assert.NotEmpty(await Check(With(4)));
    }

    private static async Task<IReadOnlyList<Finding>> Check(EksSettings settings)
    {
        var plan = await TestStack.PlanAsync(() =>
        {
            var cluster = new Erp.Components.Cluster("cluster", TestClusters.Args(EnvironmentTier.Production, settings));
            if (settings.Autoscaler is KarpenterChoice)
                _ = new Erp.Components.ClusterAddons("addons", new() { Context = TestStack.Context(EnvironmentTier.Production), Wanted = [Addon.Autoscaler], Eks = cluster.Eks }, new() { Providers = { cluster.Provider } });
            Finance();
        });
        return [.. new Checker(new(2026, 11, 20), []).Check(plan with { Stack = "production" }).Where(f => f.Rule == "ERP104")];
    }

    private static void Finance() => _ = new Deployment("finance", new DeploymentArgs
    {
        Metadata = new ObjectMetaArgs { Name = "finance", Namespace = "erp-prod" },
        Spec = new DeploymentSpecArgs
        {
            Replicas = 20,
            Selector = new LabelSelectorArgs { MatchLabels = { ["app"] = "finance" } },
            Template = new PodTemplateSpecArgs
            {
                Spec = new PodSpecArgs
                {
                    Containers = { new ContainerArgs { Name = "finance", Resources = new ResourceRequirementsArgs { Requests = { ["cpu"] = "500m", ["memory"] = "512Mi" } } } },
                },
            },
        },
    });
}

using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Erp.Components;
using Erp.Tests.Manifests;

namespace Erp.Tests.Components;

/// <summary>What cluster, tenancy and add-ons make in Kubernetes, held against the kinds' own schemas.</summary>
[Collection(nameof(ProcessWide))]
public sealed class ClusterManifestTests
{
    [StrictFact]
    public async Task Objects_of_cluster_tenancy_and_addons_are_valid_to_Kubernetes()
    {
        var plans = new[]
        {
            await TestAddons.PlanAsync(TestClusters.Production),
            await TestAddons.PlanAsync(TestAddons.WithKarpenter),
            await TestStack.PlanAsync(() => _ = new Erp.Components.ClusterAddons("addons", TestAddons.OnLaptop(Addon.MetricsServer, Addon.Dapr))),
            await TestStack.PlanAsync(() => _ = new Tenancy("tenancy", new()
            {
                Context = TestStack.Context(EnvironmentTier.Production),
                Application = ResourceDemand.OfPods(20, ComputeResources.Small) + ResourceDemand.OfLoadBalancer(),
                Infra = ResourceDemand.OfPods(3, ComputeResources.Small) + ResourceDemand.OfClaims(3, "100Gi"),
                Registries = ["registry.example.com/erp"],
                Admission = AdmissionMode.Enforce,
            })),
        };

        var objects = plans.SelectMany(StrictValidator.ObjectsOf).Select(Answered).ToArray();

        Assert.Contains(objects, o => (string?)o["kind"] == "NodePool");
        Assert.Contains(objects, o => (string?)o["kind"] == "ValidatingAdmissionPolicy");
        Assert.Empty(StrictValidator.Complaints(objects));
    }

    // Only AWS knows the group's id, and its form is part of the kind's schema.
    private static JsonObject Answered(JsonObject planned) =>
        JsonNode.Parse(Regex.Replace(planned.ToJsonString(), @"\$\{urn:[^}]*#vpcConfig\.clusterSecurityGroupId\}", "sg-0123456789abcdef0"))!.AsObject();
}

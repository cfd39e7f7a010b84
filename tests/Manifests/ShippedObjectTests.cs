using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Erp.Components;
using Erp.Tests.Components;
using Erp.Tests.Components.ErpServices;
using Erp.Tests.Stacks;
using Xunit.Abstractions;

namespace Erp.Tests.Manifests;

/// <summary>Every object of every shipped stack, through every engine of the edge, is one that the API server and the operators take; none is passed over.</summary>
[Collection(nameof(ProcessWide))]
public sealed class ShippedObjectTests(ITestOutputHelper log)
{
    // Kinds that no published types are known of.
    private static readonly string[] ByOurSchema = ["dapr.io/v1alpha1 Component", "dapr.io/v1alpha1 Configuration", "snapshot.storage.k8s.io/v1 VolumeSnapshotClass"];

    private static readonly string[] ByOperatorsTypes =
        ["argoproj.io", "autoscaling.k8s.io", "cert-manager.io", "gateway.envoyproxy.io", "gateway.networking.k8s.io", "karpenter.k8s.aws", "karpenter.sh", "monitoring.coreos.com"];

    private static Rollout Judged => Rollout.Canary(new CanaryStep(10, TimeSpan.FromMinutes(5))) with { Version = "2.0.0", Weight = 10, Conditions = [CanaryCondition.Errors(0.05)], ArgoPrometheus = "http://prometheus:9090" };

    // AWS will tell the group's id, and Karpenter takes nothing of another form.
    private static JsonObject Deployed(JsonObject value) =>
        JsonNode.Parse(Regex.Replace(value.ToJsonString(), @"\$\{[^}]*clusterSecurityGroupId\}", "sg-0123456789abcdef0"))!.AsObject();

    [StrictFact]
    public async Task Every_object_is_valid_and_every_kind_was_looked_at()
    {
        var objects = new List<JsonObject>();
        foreach (var (platform, stack) in ShippedStacks.Names)
            objects.AddRange(StrictValidator.ObjectsOf(await ShippedStacks.PlanAsync(platform, stack)));
        foreach (var engine in new[] { "nginx-ingress", "aws-alb" })
            objects.AddRange(StrictValidator.ObjectsOf(await ShippedStacks.PlanAsync("rust-erp", "production", $"edge.engine={engine}")));
        // No shipped stack has Karpenter or asks Argo, yet each is a choice.
        objects.AddRange(StrictValidator.ObjectsOf(await TestAddons.PlanAsync(TestAddons.WithKarpenter)).Select(Deployed));
        objects.AddRange(StrictValidator.ObjectsOf(await new SmallPlatform(SmallPlatform.Service("sales-service")) { Rollout = Judged }.PlanAsync()));

        var verdict = StrictValidator.Examine(objects);

        foreach (var (kind, by) in verdict.Validators) log.WriteLine($"{kind}: {by}");
        Assert.Empty(verdict.Complaints.Distinct().Take(20));
        Assert.Equal(objects.Select(o => $"{o["apiVersion"]} {o["kind"]}").Distinct().Order(StringComparer.Ordinal), verdict.Validators.Keys);
        Assert.Equal(ByOurSchema, verdict.Validators.Where(v => v.Value == StrictValidator.OurSchema).Select(v => v.Key));
        Assert.Superset(ByOperatorsTypes.ToHashSet(), verdict.Validators.Where(v => v.Value.StartsWith("@kubernetes-models/", StringComparison.Ordinal)).Select(v => v.Key.Split('/')[0]).ToHashSet());
    }
}

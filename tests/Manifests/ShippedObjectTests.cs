using System.Text.Json.Nodes;
using Erp.Tests.Stacks;

namespace Erp.Tests.Manifests;

/// <summary>Every object of every shipped stack, through every engine of the edge, is one that the API server and the operators take; none is passed over.</summary>
[Collection(nameof(ProcessWide))]
public sealed class ShippedObjectTests
{
    private const string Kubernetes = "kubernetes-models";

    // Kinds that no published types are known of.
    private static readonly string[] ByOurSchema = ["dapr.io/v1alpha1 Component", "dapr.io/v1alpha1 Configuration"];

    [StrictFact]
    public async Task Every_object_is_valid_and_every_kind_was_looked_at()
    {
        var objects = new List<JsonObject>();
        foreach (var platform in ShippedStacks.Platforms)
            foreach (var stack in ShippedStacks.Stacks)
                objects.AddRange(StrictValidator.ObjectsOf(await ShippedStacks.PlanAsync(platform, stack)));
        foreach (var engine in new[] { "nginx-ingress", "aws-alb" })
            objects.AddRange(StrictValidator.ObjectsOf(await TunedStack.PlanAsync("production", $"edge.engine={engine}")));

        var verdict = StrictValidator.Examine(objects);

        Assert.Empty(verdict.Complaints.Distinct().Take(20));
        Assert.Equal(objects.Select(o => $"{o["apiVersion"]} {o["kind"]}").Distinct().Order(StringComparer.Ordinal), verdict.Validators.Keys);
        Assert.Equal(ByOurSchema, verdict.Validators.Where(v => v.Value == StrictValidator.OurSchema).Select(v => v.Key));
        Assert.Equal(
            ["autoscaling.k8s.io", "cert-manager.io", "gateway.envoyproxy.io", "gateway.networking.k8s.io", "monitoring.coreos.com"],
            verdict.Validators.Where(v => v.Value.StartsWith($"@{Kubernetes}/", StringComparison.Ordinal)).Select(v => v.Key.Split('/')[0]).Distinct());
    }
}

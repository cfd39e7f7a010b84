using System.Text.Json.Nodes;
using Erp.Infra.Planning;
using Erp.Tests.Manifests;
using FsCheck;
using FsCheck.Fluent;

namespace Erp.Tests.Components.ErpServices;

/// <summary>Whatever a valid service says, what is made of it fits together.</summary>
public sealed class AnyServiceTests
{
    private const string Template = "spec.template";

    [Fact]
    public void Whatever_is_declared_fits_together() => Prop.ForAll(AnyService.Platforms.ToArbitrary(), platform =>
    {
        var plan = platform.PlanAsync().GetAwaiter().GetResult();
        var workloads = plan.Resources.Where(r => r.At(Template) is not null).ToList();

        Assert.NotEmpty(workloads);
        Assert.All(workloads, w => Assert.True(Matches(w.At("spec.selector.matchLabels"), w)));
        foreach (var service in plan.Of("Service")) LeadsSomewhere(service, workloads);
        Assert.All(plan.Of("NetworkPolicy"), p => Assert.Contains(workloads, w => Matches(p.At("spec.podSelector.matchLabels"), w)));
        Assert.All(workloads, ProbesAskDeclaredPorts);
        Assert.All(workloads, MountsNameVolumes);
        OneDecidesHowManyPods(plan, workloads);
        BudgetsLeaveRoomAndSafety(plan, workloads);
    }).QuickCheckThrowOnFailure();

    [StrictFact]
    public void Whatever_is_declared_is_valid_to_Kubernetes()
    {
        var objects = AnyService.Platforms.Sample(60).SelectMany((platform, i) => StrictValidator.ObjectsOf(platform.PlanAsync().GetAwaiter().GetResult()).Select(o => Numbered(o, i)));

        Assert.Empty(StrictValidator.Complaints(objects).Take(10));
    }

    private static void LeadsSomewhere(PlannedResource service, List<PlannedResource> workloads)
    {
        var behind = workloads.Where(w => Matches(service.At("spec.selector"), w)).ToList();
        Assert.NotEmpty(behind);
        foreach (var port in service.At("spec.ports")!.AsArray())
            Assert.All(behind, w => Assert.Contains((string?)port!["targetPort"], Ports(w).Select(p => (string?)p["name"])));
    }

    private static void ProbesAskDeclaredPorts(PlannedResource workload)
    {
        var container = workload.At($"{Template}.spec.containers.0")!;
        foreach (var name in new[] { "livenessProbe", "readinessProbe", "startupProbe" })
        {
            var probe = container[name]!;
            var port = (probe["httpGet"]?["port"] ?? probe["tcpSocket"]?["port"] ?? probe["grpc"]?["port"])?.ToString();
            Assert.True(probe["exec"] is not null || Ports(workload).Any(p => p["name"]!.ToString() == port || p["containerPort"]!.ToString() == port));
        }
        Assert.NotEqual(Question(container["livenessProbe"]!), Question(container["readinessProbe"]!));
    }

    private static void MountsNameVolumes(PlannedResource workload)
    {
        var volumes = Names(workload.At($"{Template}.spec.volumes")).Concat(workload.At("spec.volumeClaimTemplates")?.AsArray().Select(t => t!["metadata"]!["name"]!.ToString()) ?? []);
        Assert.Equal(volumes.Order(), Names(workload.At($"{Template}.spec.containers.0.volumeMounts")).Order());
    }

    private static void OneDecidesHowManyPods(Plan plan, List<PlannedResource> workloads)
    {
        var scaled = plan.Of("HorizontalPodAutoscaler").Select(h => h.TextAt("spec.scaleTargetRef.name")).ToList();
        Assert.Equal(scaled.Count, scaled.Distinct().Count());
        Assert.All(scaled, name => Assert.Contains(workloads, w => w.Name == name));
        Assert.All(workloads, w => Assert.NotEqual(scaled.Contains(w.Name), w.At("spec.replicas") is not null));
    }

    private static void BudgetsLeaveRoomAndSafety(Plan plan, List<PlannedResource> workloads)
    {
        foreach (var workload in workloads)
        {
            var least = (long)(workload.At("spec.replicas") ?? plan.Of("HorizontalPodAutoscaler").Single(h => h.Name == workload.Name).At("spec.minReplicas"))!;
            var budgets = plan.Of("PodDisruptionBudget").Where(b => Matches(b.At("spec.selector.matchLabels"), workload)).ToList();
            Assert.Equal(least > 1 ? 1 : 0, budgets.Count);
            Assert.All(budgets, b => Assert.InRange((long)b.At("spec.maxUnavailable")!, 1, least - 1));
        }
    }

    private static bool Matches(JsonNode? selector, PlannedResource workload) =>
        selector!.AsObject().All(s => s.Value!.ToString() == workload.At($"{Template}.metadata.labels")![s.Key]?.ToString());

    private static IEnumerable<JsonNode> Ports(PlannedResource workload) => workload.At($"{Template}.spec.containers.0.ports")!.AsArray().Select(p => p!);

    private static IEnumerable<string> Names(JsonNode? list) => list!.AsArray().Select(i => i!["name"]!.ToString());

    private static string Question(JsonNode probe) => new[] { "httpGet", "tcpSocket", "grpc", "exec" }.Select(k => probe[k]?.ToJsonString()).First(q => q is not null)!;

    // The validator names objects, and all of these have the same names.
    private static JsonObject Numbered(JsonObject value, int number)
    {
        var copy = value.DeepClone().AsObject();
        copy["metadata"]!["name"] = $"{copy["metadata"]!["name"]}-{number}";
        return copy;
    }
}

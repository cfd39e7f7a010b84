using System.Text.Json.Nodes;
using Erp.Components;
using Erp.Infra.Planning;

namespace Erp.Tests.Components.ErpServices;

public sealed class RolloutTests
{
    private const string Name = "sales-service";

    private static ServiceSpec Sales => SmallPlatform.Service(Name) with { Scale = Scale.Between(3, 20).Cpu(70), Routes = [new("erp", "/sales")] };

    [Fact]
    public async Task Rolling_says_how_many_pods_may_come_and_go()
    {
        var sales = (await Plan(Rollout.Rolling("25%", "1"))).Single("Deployment", Name);

        Assert.Equal(("25%", "1"), (sales.TextAt("spec.strategy.rollingUpdate.maxSurge"), sales.TextAt("spec.strategy.rollingUpdate.maxUnavailable")));
    }

    [Fact]
    public async Task Blue_green_has_two_complete_slots_and_switches_by_one_value()
    {
        var rollout = Rollout.BlueGreen() with { Blue = "1.0.0", Green = "2.0.0", Idle = IdleSlot.Candidate };

        var (before, after) = (await Plan(rollout), await Plan(rollout with { Active = Slot.Green }));

        Assert.Equal(["sales-service-blue:1.0.0", "sales-service-green:2.0.0"], before.Of("Deployment").Select(d => $"{d.Name}:{d.TextAt("spec.template.spec.containers.0.image")!.Split(':')[1]}"));
        Assert.Equal(("blue", "green"), (Track(before, Name), Track(before, $"{Name}-preview")));
        Assert.Equal(("green", "blue"), (Track(after, Name), Track(after, $"{Name}-preview")));
        Assert.Equal(["blue", "green"], before.Of("PodDisruptionBudget").Select(b => (string?)b.At("spec.selector.matchLabels")!["erp.io/track"]));
        Assert.Equal([Name, $"{Name}-preview"], Changed(before, after).Where(n => n.Type == "Service").Select(n => n.Name));
        Assert.DoesNotContain(Changed(before, after), r => r.Type is "Deployment" or "HorizontalPodAutoscaler");
        Assert.Equal(2, before.Of("HorizontalPodAutoscaler").Count);
    }

    [Fact]
    public async Task An_empty_slot_has_no_pods_no_autoscaler_and_nobody_waits_for_it()
    {
        var plan = await Plan(Rollout.BlueGreen(Slot.Green) with { Green = "2.0.0" });

        Assert.Equal("0", plan.Single("Deployment", $"{Name}-blue").TextAt("spec.replicas"));
        Assert.Equal([$"{Name}-green"], plan.Of("HorizontalPodAutoscaler").Select(h => h.TextAt("spec.scaleTargetRef.name")));
        Assert.Equal([$"{Name}-green"], plan.Of("PodDisruptionBudget").Select(b => b.Name));
        Assert.Equal("true", (string?)plan.Single("Service", $"{Name}-preview").At("metadata.annotations")!["pulumi.com/skipAwait"]);
    }

    [Fact]
    public async Task A_canary_runs_beside_the_stable_pods_with_Services_of_their_own()
    {
        var plan = await Plan(Canary(20));

        Assert.Equal("registry.example.com/erp/sales-service:2.0.0", plan.Single("Deployment", $"{Name}-canary").TextAt("spec.template.spec.containers.0.image"));
        Assert.Equal(("stable", "canary"), (Track(plan, $"{Name}-stable"), Track(plan, $"{Name}-canary")));
        Assert.Null(Track(plan, Name));
        Assert.Equal(["sales-service-stable", "sales-service-canary"], plan.Single("ServiceMonitor", Name).At("spec.selector.matchExpressions.0.values")!.AsArray().Select(v => (string)v!));
    }

    [Fact]
    public async Task A_canary_without_weight_runs_in_the_dark()
    {
        Assert.Equal("stable", Track(await Plan(Canary(0)), Name));
    }

    [Theory]
    [InlineData(0, 2, 1)]
    [InlineData(10, 2, 1)]
    [InlineData(25, 2, 1)]
    [InlineData(40, 2, 2)]
    [InlineData(50, 3, 3)]
    [InlineData(100, 3, null)]
    public async Task The_share_of_pods_is_at_least_the_share_of_traffic_and_two_behind_the_edge(int weight, int routed, int? inside)
    {
        await Canaries(Sales, weight, routed);
        if (inside is { } pods) await Canaries(Sales with { Routes = [] }, weight, pods);
    }

    private static async Task Canaries(ServiceSpec spec, int weight, int pods)
    {
        var scaler = (await new SmallPlatform(spec) { Rollout = Canary(weight) }.PlanAsync()).Of("HorizontalPodAutoscaler").Single(h => h.Name == $"{Name}-canary");

        Assert.Equal(pods, (long)scaler.At("spec.minReplicas")!);
        Assert.True((long)scaler.At("spec.maxReplicas")! > pods);
    }

    [Fact]
    public void The_edge_learns_weights_and_marks()
    {
        var mark = new RequestMark(RequestMarkKind.Header, "x-canary", "always");

        var route = Assert.Single(ServedRoutes.Of(Sales, Canary(20) with { Marks = [mark] }));
        var quiet = Assert.Single(ServedRoutes.Of(Sales, Rollout.Canary()));

        Assert.Equal([("sales-service-stable", 80, 80), ("sales-service-canary", 80, 20)], route.Backends.Select(b => (b.Service, b.Port, b.Weight)));
        Assert.Equal<RequestMark>([mark], route.Backends[1].Marks);
        Assert.Equal([("sales-service", 80, 100)], quiet.Backends.Select(b => (b.Service, b.Port, b.Weight)));
        Assert.Equal(8000, route.Port.Number);
    }

    [Fact]
    public async Task The_steps_lie_in_the_cluster_as_questions_that_can_be_asked()
    {
        var rollout = Rollout.Canary(new(10, TimeSpan.FromMinutes(5)), new CanaryStep(50, TimeSpan.FromMinutes(10), CanaryCondition.Restarts(0))) with
        {
            Version = "2.0.0",
            Weight = 10,
            Conditions = [CanaryCondition.Errors(0.05), CanaryCondition.Latency(TimeSpan.FromSeconds(1))],
        };

        var steps = JsonNode.Parse((await Plan(rollout)).Single("ConfigMap", $"{Name}-rollout").At("data")!["steps.json"]!.ToString())!.AsArray();

        Assert.Equal([(10L, 300L), (50L, 600L)], steps.Select(s => ((long)s!["weight"]!, (long)s["bakeSeconds"]!)));
        Assert.Equal(["errors", "latency"], steps[0]!["stopWhen"]!.AsObject().Select(c => c.Key));
        Assert.Equal(["errors", "latency", "restarts"], steps[1]!["stopWhen"]!.AsObject().Select(c => c.Key));
        var errors = (string)steps[0]!["stopWhen"]!["errors"]!;
        Assert.Contains("namespace=\"erp-prod\",app=\"sales-service\",track=\"canary\"", errors);
        Assert.EndsWith("> 0.05", errors);
    }

    [Fact]
    public async Task Argo_can_ask_the_same_questions()
    {
        var rollout = Canary(10) with { Steps = [new(10, TimeSpan.FromMinutes(5))], Conditions = [CanaryCondition.Errors(0.05)], ArgoPrometheus = "http://prometheus.monitoring:9090" };

        var analysis = (await Plan(rollout)).Single("AnalysisTemplate", $"{Name}-rollout");

        Assert.Equal("http://prometheus.monitoring:9090", analysis.TextAt("spec.metrics.0.provider.prometheus.address"));
        Assert.EndsWith("result[0] > 0.05", analysis.TextAt("spec.metrics.0.failureCondition"));
    }

    private static CanaryRollout Canary(int weight) => Rollout.Canary() with { Version = "2.0.0", Weight = weight };

    private static Task<Plan> Plan(Rollout rollout) => new SmallPlatform(Sales) { Rollout = rollout }.PlanAsync();

    private static string? Track(Plan plan, string service) => (string?)plan.Single("Service", service).At("spec.selector")!["erp.io/track"];

    private static IEnumerable<(string Type, string Name)> Changed(Plan before, Plan after) =>
        from b in before.Resources
        join a in after.Resources on b.Urn equals a.Urn
        where b.Inputs.ToJsonString() != a.Inputs.ToJsonString()
        select (b.Type[(b.Type.LastIndexOf(':') + 1)..], b.Name);
}

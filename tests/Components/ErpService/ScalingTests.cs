using Erp.Components;
using Erp.Infra.Planning;

namespace Erp.Tests.Components.ErpServices;

public sealed class ScalingTests
{
    private static readonly SizeRange Range = new(new("250m", "256Mi"), new("4000m", "4Gi"));

    private static ServiceSpec Sales => SmallPlatform.Service("sales-service");

    [Fact]
    public async Task An_autoscaler_owns_the_number_of_pods()
    {
        var plan = await new SmallPlatform(Sales with { Scale = Scale.Between(3, 20).Cpu(70).External("queue_length", 30) }).PlanAsync();
        var sales = plan.Single("Deployment", "sales-service");
        var scaler = plan.Single("HorizontalPodAutoscaler", "sales-service");

        Assert.Null(sales.At("spec.replicas"));
        Assert.Contains("spec.replicas", sales.Options.IgnoreChanges);
        Assert.Equal("Deployment/sales-service", $"{scaler.TextAt("spec.scaleTargetRef.kind")}/{scaler.TextAt("spec.scaleTargetRef.name")}");
        Assert.Equal("External", scaler.TextAt("spec.metrics.1.type"));
        Assert.Equal("queue_length", scaler.TextAt("spec.metrics.1.external.metric.name"));
    }

    [Fact]
    public async Task A_fixed_number_wins_over_whoever_wrote_it_before()
    {
        var plan = await new SmallPlatform(Sales with { Scale = Scale.Fixed(2) }).PlanAsync();
        var sales = plan.Single("Deployment", "sales-service");

        Assert.Empty(plan.Of("HorizontalPodAutoscaler"));
        Assert.Equal("2", sales.TextAt("spec.replicas"));
        Assert.Empty(sales.Options.IgnoreChanges);
        Assert.Equal("true", (string?)sales.At("metadata.annotations")!["pulumi.com/patchForce"]);
    }

    [Theory]
    [InlineData(true, true, "Off", "cpu,memory")]
    [InlineData(true, false, "InPlaceOrRecreate", "memory")]
    [InlineData(false, true, "InPlaceOrRecreate", "cpu")]
    [InlineData(false, false, "InPlaceOrRecreate", "cpu,memory")]
    public async Task Tuning_leaves_alone_what_the_autoscaler_goes_by(bool cpu, bool memory, string mode, string controlled)
    {
        var scale = Scale.Between(3, 20).RequestsPerSecond(100);
        if (cpu) scale = scale.Cpu(70);
        if (memory) scale = scale.Memory(80);

        var tuning = (await new SmallPlatform(Sales with { Scale = scale, Tuning = Range }).PlanAsync()).Single("VerticalPodAutoscaler", "sales-service");

        Assert.Equal(mode, tuning.TextAt("spec.updatePolicy.updateMode"));
        Assert.Equal(controlled, string.Join(',', tuning.At("spec.resourcePolicy.containerPolicies.0.controlledResources")!.AsArray().Select(r => (string)r!)));
        Assert.Equal("250m", tuning.TextAt("spec.resourcePolicy.containerPolicies.0.minAllowed.cpu"));
        Assert.Equal("4Gi", tuning.TextAt("spec.resourcePolicy.containerPolicies.0.maxAllowed.memory"));
        Assert.Equal("Off", tuning.TextAt("spec.resourcePolicy.containerPolicies.1.mode"));
    }

    [Fact]
    public async Task A_single_pod_is_never_thrown_out_to_be_tuned()
    {
        var tuning = (await new SmallPlatform(Sales with { Tuning = Range }).PlanAsync()).Single("VerticalPodAutoscaler", "sales-service");

        Assert.Equal("Initial", tuning.TextAt("spec.updatePolicy.updateMode"));
    }

    [Theory]
    [InlineData(1, false)]
    [InlineData(2, true)]
    [InlineData(20, true)]
    public async Task A_budget_lets_one_pod_go_and_keeps_the_others(int pods, bool hasBudget)
    {
        var budgets = (await new SmallPlatform(Sales with { Scale = Scale.Fixed(pods) }).PlanAsync()).Of("PodDisruptionBudget");

        Assert.Equal(hasBudget, budgets.Count == 1);
        Assert.All(budgets, b => Assert.Equal(("1", "AlwaysAllow"), (b.TextAt("spec.maxUnavailable"), b.TextAt("spec.unhealthyPodEvictionPolicy"))));
    }
}

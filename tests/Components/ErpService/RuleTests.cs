using Erp.Components;
using Erp.Infra.Checks;
using Erp.Infra.Planning;

namespace Erp.Tests.Components.ErpServices;

/// <summary>What a service makes is held against the platform's own rules.</summary>
public sealed class RuleTests
{
    // What a stack of services alone cannot have: namespaces, priority classes, the data tier.
    private static readonly string[] OfOthers = ["ERP011", "ERP033", "ERP050", "ERP112", "ERP113", "ERP118"];

    private static ServiceSpec Sales => SmallPlatform.Service("sales-service", Use.Service("ledger-service")) with
    {
        Scale = Scale.Between(3, 20).Cpu(70),
        Routes = [new("erp", "/sales")],
        Tuning = new(new("100m", "128Mi"), new("1", "1Gi")),
        Volumes = [ServiceVolume.Shared("data", "/app/data", "10Gi")],
    };

    private static ServiceSpec Ledger => SmallPlatform.Service("ledger-service") with { Scale = Scale.Fixed(3), Volumes = [ServiceVolume.PerReplica("index", "/app/index", "5Gi")] };

    public static TheoryData<Rollout> Rollouts => new(
        Rollout.Rolling(),
        Rollout.BlueGreen() with { Green = "2.0.0", Idle = IdleSlot.Candidate },
        Rollout.BlueGreen(),
        Rollout.Canary(new CanaryStep(10, TimeSpan.FromMinutes(5))) with { Version = "2.0.0", Weight = 10, Conditions = [CanaryCondition.Errors(0.05)], ArgoPrometheus = "http://prometheus:9090" });

    [Theory]
    [MemberData(nameof(Rollouts))]
    public async Task A_service_breaks_no_rule_whatever_its_rollout(Rollout rollout)
    {
        ServiceSpec[] services = rollout is RollingRollout ? [Sales, Ledger] : [Sales, Ledger with { Volumes = [] }];
        var plan = await new SmallPlatform([.. services]) { Rollout = rollout, Placement = new() { PriorityClass = "system-cluster-critical" } }.PlanAsync();

        var findings = new Checker(new(2026, 11, 20), []).Check(plan with { Stack = "production" }).Where(f => !OfOthers.Contains(f.Rule));

        Assert.Equal("", string.Join('\n', findings.Where(f => f.Severity == Severity.Error).Select(f => $"{f.Rule} {f.Message}").Distinct()));
    }
}

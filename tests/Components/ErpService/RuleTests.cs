using Erp.Components;
using Erp.Infra.Checks;
using Erp.Infra.Planning;

namespace Erp.Tests.Components.ErpServices;

/// <summary>What a service makes is held against the platform's own rules.</summary>
public sealed class RuleTests
{
    // The namespace is the tenancy's.
    private const string NamespacesExist = "ERP011";

    private static readonly DateOnly Today = new(2026, 11, 20);
    private static readonly Placement Priority = new() { PriorityClass = "system-cluster-critical" };

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
        var plan = await new SmallPlatform([.. services]) { Rollout = rollout, Placement = Priority }.PlanAsync();

        Assert.Equal("", Errors(plan));
    }

    [Fact]
    public async Task Secrets_as_variables_are_accepted_until_their_last_day()
    {
        var spec = Ledger with { Volumes = [], Secrets = [new("JWT_SECRET", 48)], Delivery = SecretDelivery.AsVariables("ledger-team", "The library reads only variables", Today) };
        var plan = await new SmallPlatform(spec) { Placement = Priority }.PlanAsync();

        Assert.Equal("", Errors(plan));
        Assert.Contains("ERP032", Errors(plan, Today.AddDays(1)));
    }

    private static string Errors(Plan plan, DateOnly? today = null) => string.Join('\n', new Checker(today ?? Today, []).Check(plan with { Stack = "production" })
        .Where(f => f.Severity == Severity.Error && f.Rule != NamespacesExist).Select(f => $"{f.Rule} {f.Message}").Distinct());
}

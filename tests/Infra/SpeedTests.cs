using Erp.Components;
using Erp.Infra.Checks;
using Erp.Infra.Planning;
using Erp.Infra.Rendering;
using Erp.Tests.Components.ErpServices;
using Erp.Tests.Stacks;

namespace Erp.Tests.Infra;

/// <summary>
/// Keeps what makes the program fast. Time depends on what else a machine does; what is allocated hardly does, and it grows with the work: each bound
/// is about twice of what there is, so that only a new kind of waste trips it.
/// </summary>
[Collection(nameof(ProcessWide))]
public sealed class SpeedTests
{
    private const double Megabyte = 1_000_000;

    private static readonly Checker Checker = new(new DateOnly(2026, 11, 20), []);

    [Fact]
    public async Task The_whole_production_stack_is_planned_checked_and_rendered_with_little()
    {
        var configuration = ShippedStacks.Configuration("erp-system", "production");
        await CostOfAsync(() => Planner.PlanAsync(configuration));

        var cost = await CostOfAsync(() => Planner.PlanAsync(configuration));

        Assert.InRange(cost.Plan, 0, 35 * Megabyte);
        Assert.InRange(cost.Check, 0, 25 * Megabyte);
        Assert.InRange(cost.Render, 0, 16 * Megabyte);
    }

    [Fact]
    public async Task Four_times_the_services_cost_four_times_as_much()
    {
        await CostOfAsync(() => Platform(20).PlanAsync());
        var (few, many) = (await CostOfAsync(() => Platform(100).PlanAsync()), await CostOfAsync(() => Platform(400).PlanAsync()));

        Assert.InRange(many.Plan / few.Plan, 3, 5);
        Assert.InRange(many.Check / few.Check, 3, 5);
        Assert.InRange(many.Render / few.Render, 3, 5);
    }

    private static SmallPlatform Platform(int services) => new([.. Enumerable.Range(0, services).Select(Service)]);

    private static ServiceSpec Service(int i) => SmallPlatform.Service($"s{i:D4}-service", i == 0 ? [] : [Use.Service($"s{i - 1:D4}-service"), Use.Database($"db_{i}")]) with
    {
        Scale = Scale.Between(3, 20).Cpu(70),
    };

    private static async Task<(double Plan, double Check, double Render)> CostOfAsync(Func<Task<Plan>> plan)
    {
        var start = GC.GetTotalAllocatedBytes(precise: true);
        var made = await plan();
        var planned = GC.GetTotalAllocatedBytes(precise: true);
        Checker.Check(made);
        var @checked = GC.GetTotalAllocatedBytes(precise: true);
        RenderedFiles.Of(made);
        var rendered = GC.GetTotalAllocatedBytes(precise: true);
        return (planned - start, @checked - planned, rendered - @checked);
    }
}

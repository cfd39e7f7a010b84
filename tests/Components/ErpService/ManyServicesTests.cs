using System.Diagnostics;
using Erp.Components;

namespace Erp.Tests.Components.ErpServices;

[Collection(nameof(ProcessWide))]
public sealed class ManyServicesTests
{
    private static ServiceSpec Service(int i) => SmallPlatform.Service($"s{i:D4}-service", i == 0 ? [] : [Use.Service($"s{i - 1:D4}-service"), Use.Database($"db_{i}")]) with
    {
        Scale = Scale.Between(3, 20).Cpu(70),
    };

    [Fact]
    public async Task The_cost_of_a_service_does_not_grow_with_their_number()
    {
        await Time(50);
        var (few, many) = (await Best(100), await Best(800));

        // Eight times as many may take sixteen times as long, for the garbage's sake; lookups that grow with the square would take 64.
        Assert.True(many < 16 * few + TimeSpan.FromSeconds(1), $"100 services took {few}, 800 took {many}.");
    }

    // Whatever else the machine is doing only ever adds to it.
    private static async Task<TimeSpan> Best(int services) => new[] { await Time(services), await Time(services), await Time(services) }.Min();

    private static async Task<TimeSpan> Time(int services)
    {
        var watch = Stopwatch.StartNew();
        var plan = await new SmallPlatform([.. Enumerable.Range(0, services).Select(Service)]).PlanAsync();
        Assert.Equal(services, plan.Of("Deployment").Count);
        return watch.Elapsed;
    }
}

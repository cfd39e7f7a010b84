using Erp.Infra.Checks;
using Erp.Infra.Planning;
using Erp.Tests.Stacks;

namespace Erp.Tests.Components;

/// <summary>Everything that runs in a stack, agents and sidecars included, on the nodes that it may have.</summary>
[Collection(nameof(ProcessWide))]
public sealed class ProductionCapacityTests
{
    [Fact]
    public async Task Every_pod_of_every_stack_has_a_place_in_production_also_without_a_zone()
    {
        foreach (var plan in await StackPlans.AllAsync()) Assert.Empty(Findings(plan));
    }

    [Fact]
    public async Task Agents_ask_for_room_on_every_node()
    {
        // Two nodes of two processors hold the controllers, and not also the agents on both.
        var plan = await ShippedStacks.PlanAsync("erp-system", "test", "cluster.nodeGroups={general: {instanceTypes: [t3.medium], max: 1}, system: {instanceTypes: [t3.medium], max: 2}}");

        Assert.Contains(Findings(plan), f => f.Message.Contains("general: 1 nodes give", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Data_runs_on_its_own_nodes_and_has_no_place_elsewhere()
    {
        var plan = await ShippedStacks.PlanAsync("rust-erp", "production", "cluster.nodeGroups={data: {instanceTypes: [r6i.large], max: 1, min: 1}}");

        var messages = Findings(plan).Select(f => f.Message).ToArray();
        Assert.Contains(messages, m => m.Contains("postgres-ha postgresql", StringComparison.Ordinal) || m.Contains("kafka broker", StringComparison.Ordinal));
        Assert.All(messages.Where(m => m.Contains("postgres-ha postgresql", StringComparison.Ordinal)), m =>
        {
            Assert.Contains("  data: ", m, StringComparison.Ordinal);
            Assert.DoesNotContain("  general: ", m, StringComparison.Ordinal);
        });
    }

    private static IReadOnlyList<Finding> Findings(Plan plan) => [.. new Checker(new(2026, 11, 20), []).Check(plan).Where(f => f.Rule == "ERP104")];
}

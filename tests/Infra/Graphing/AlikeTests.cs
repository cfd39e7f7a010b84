using Erp.Infra.Graphing;
using Erp.Tests.Stacks;

namespace Erp.Tests.Infra.Graphing;

public sealed class AlikeTests
{
    [Fact]
    public async Task Jobs_that_differ_in_their_names_only_are_drawn_as_one_that_names_them_all()
    {
        var graph = GraphBuilder.Build(await ShippedStacks.PlanAsync("erp-system", "production"));

        var backups = graph.Nodes.Single(n => n.Name == "backup-*-db");
        Assert.Contains(("jobs", "7"), backups.Facts);
        Assert.Contains(("each", "finance, identity, inventory, procurement, production, reporting, sales"), backups.Facts);
        Assert.Contains(graph.Edges, e => e.From == backups.Id && e.To == "bucket/backup-bucket" && e.Kind == EdgeKind.Backup);
        Assert.DoesNotContain(graph.Nodes, n => n.Name == "backup-finance-db");
    }

    [Fact]
    public async Task Jobs_of_their_own_and_services_stay_apart()
    {
        var graph = GraphBuilder.Build(await ShippedStacks.PlanAsync("erp-system", "production"));

        Assert.Contains(graph.Nodes, n => n.Name == "backup-restore");
        Assert.Equal(8, graph.Nodes.Count(n => n.Kind == NodeKind.Service));
        Assert.All(graph.Edges, e => Assert.All([e.From, e.To], id => Assert.Contains(graph.Nodes, n => n.Id == id)));
    }
}

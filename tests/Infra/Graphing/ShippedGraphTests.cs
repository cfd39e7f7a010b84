using Erp.Infra.Graphing;
using Erp.Tests.Stacks;

namespace Erp.Tests.Infra.Graphing;

/// <summary>What is drawn of every shipped stack.</summary>
public sealed class ShippedGraphTests
{
    public static TheoryData<string, string> Stacks => ShippedStacks.All;

    [Theory]
    [MemberData(nameof(Stacks))]
    public async Task No_node_stands_alone(string platform, string stack)
    {
        var graph = await GraphAsync(platform, stack);
        var connected = graph.Edges.SelectMany(e => new[] { e.From, e.To }).ToHashSet();

        Assert.All(graph.Nodes, n => Assert.Contains(n.Id, connected));
    }

    [Theory]
    [MemberData(nameof(Stacks))]
    public async Task No_two_nodes_outside_are_called_the_same(string platform, string stack)
    {
        var names = (await GraphAsync(platform, stack)).Nodes.Where(n => n.Kind == NodeKind.Outside).Select(n => n.Name).ToList();

        Assert.Equal(names.Distinct(), names);
    }

    [Theory]
    [InlineData("outside/internet", "cdn/edge-assets", EdgeKind.Route, "")]
    [InlineData("cdn/edge-assets", "bucket/edge-assets", EdgeKind.Route, "static.example.com")]
    [InlineData("cdn/edge-assets", "bucket/edge-assets-logs", EdgeKind.Watch, "access logs")]
    [InlineData("bucket/backup-bucket", "bucket/backup-bucket-logs", EdgeKind.Watch, "access logs")]
    [InlineData("release/kube-prometheus-stack", "outside/10.0.0.0/8", EdgeKind.Watch, "10250, 9100")]
    public async Task The_ways_within_the_cloud_are_drawn(string from, string to, EdgeKind kind, string label) =>
        Assert.Contains(new GraphEdge(from, to, kind, label), (await GraphAsync("erp-system", "production")).Edges);

    [Fact]
    public async Task The_agent_that_gives_pods_their_identity_is_called_so() =>
        Assert.Equal("EKS Pod Identity agent", (await GraphAsync("erp-system", "production")).Nodes.Single(n => n.Id == "outside/169.254.170.23/32").Name);

    private static async Task<Graph> GraphAsync(string platform, string stack) => GraphBuilder.Build(await ShippedStacks.PlanAsync(platform, stack));
}

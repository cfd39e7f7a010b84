using System.Xml.Linq;
using Erp.Infra.Graphing;
using Erp.Tests.Samples;

namespace Erp.Tests.Infra.Graphing;

public class GraphTests
{
    private static readonly Graph Graph = GraphBuilder.Build(SamplePlan.Good().Build());

    [Theory]
    [InlineData("outside/internet", "gateway/edge", EdgeKind.Route, "")]
    [InlineData("gateway/edge", "rollout/sales-service", EdgeKind.Route, "")]
    [InlineData("ingress/legacy", "rollout/sales-service", EdgeKind.Route, "erp.example.com/")]
    [InlineData("rollout/sales-service", "deployment/financial-service", EdgeKind.Traffic, "8000")]
    [InlineData("deployment/financial-service", "statefulset/postgres", EdgeKind.Data, "5432")]
    [InlineData("deployment/financial-service", "outside/world", EdgeKind.Traffic, "443")]
    public void An_open_path_is_an_edge(string from, string to, EdgeKind kind, string label) =>
        Assert.Contains(new GraphEdge(from, to, kind, label), Graph.Edges);

    [Fact]
    public void A_job_that_names_a_bucket_backs_up_to_it()
    {
        var plan = SamplePlan.Good();
        plan.Edit("CronJob/postgres-backup").Append("spec.jobTemplate.spec.template.spec.containers[dump].env", "{ name: TARGET, value: \"s3://erp-backups/postgres/\" }");
        Assert.Contains(new GraphEdge("cronjob/postgres-backup", "bucket/backups", EdgeKind.Backup, ""), GraphBuilder.Build(plan.Build()).Edges);
    }

    [Fact]
    public void Names_are_looked_up_without_an_edge() => Assert.DoesNotContain(Graph.Edges, e => e.Label.Contains("53"));

    [Fact]
    public void A_closed_path_is_no_edge()
    {
        var plan = SamplePlan.Good();
        plan.Edit("NetworkPolicy/sales-service").Set("spec.egress", "[]");
        plan.Edit("NetworkPolicy/financial-service").Set("spec.ingress", "[]");
        Assert.DoesNotContain(GraphBuilder.Build(plan.Build()).Edges, e => e is { From: "rollout/sales-service", Kind: EdgeKind.Traffic });
    }

    [Fact]
    public void A_node_knows_what_runs_there()
    {
        var node = Graph.Nodes.Single(n => n.Id == "deployment/financial-service");
        Assert.Equal(NodeKind.Service, node.Kind);
        Assert.Contains(("image", "financial-service:1.0.0"), node.Facts);
        Assert.Contains(("pods", "3 to 20"), node.Facts);
    }

    [Fact]
    public void The_ends_of_every_edge_are_nodes()
    {
        var ids = Graph.Nodes.Select(n => n.Id).ToHashSet();
        Assert.All(Graph.Edges, e => Assert.True(ids.Contains(e.From) && ids.Contains(e.To), $"{e}"));
    }

    [Fact]
    public void No_two_nodes_lie_on_each_other()
    {
        var svg = XDocument.Parse(SvgWriter.Write(Graph));
        var places = svg.Descendants().Where(e => e.Attribute("class")?.Value.StartsWith("node ", StringComparison.Ordinal) == true).Select(e => e.Attribute("transform")!.Value).ToList();
        Assert.Equal(Graph.Nodes.Length, places.Count);
        Assert.Equal(places.Count, places.Distinct().Count());
    }

    [Fact]
    public void Every_format_is_the_same_every_time()
    {
        var again = GraphBuilder.Build(SamplePlan.Good().Build());
        Assert.Equal(MermaidWriter.Write(Graph), MermaidWriter.Write(again));
        Assert.Equal(DotWriter.Write(Graph), DotWriter.Write(again));
        Assert.Equal(SvgWriter.Write(Graph), SvgWriter.Write(again));
        Assert.Equal(HtmlWriter.Write([Graph]), HtmlWriter.Write([again]));
    }

    [Fact]
    public void Mermaid_names_nodes_and_lines()
    {
        var text = MermaidWriter.Write(Graph);
        Assert.StartsWith("flowchart LR\n", text);
        Assert.Contains("[\"financial-service\"]", text);
        Assert.Contains("-->|\"5432\"|", text);
    }

    [Fact]
    public void Dot_quotes_even_its_own_words() => Assert.Contains("\"gateway/edge\" [label=\"edge\", shape=hexagon];", DotWriter.Write(Graph));

    [Fact]
    public void The_page_asks_nothing_of_the_network_and_no_text_breaks_out_of_it()
    {
        var plan = SamplePlan.Good();
        plan.Edit("CronJob/postgres-backup").Set("spec.schedule", "\"</script><img src=x>\"");
        var page = HtmlWriter.Write([GraphBuilder.Build(plan.Build())]);
        Assert.DoesNotContain("<img", page);
        Assert.DoesNotContain("https://", page);
        Assert.DoesNotContain("{{", page);
        Assert.Equal(2, page.Split("</script>").Length - 1);
    }
}

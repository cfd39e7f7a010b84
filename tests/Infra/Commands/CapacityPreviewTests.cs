namespace Erp.Tests.Infra.Commands;

/// <summary>What a person sees who gives a stack too little room, or nodes that cannot be.</summary>
public sealed class CapacityPreviewTests
{
    [Fact]
    public async Task Shrinking_a_group_of_nodes_fails_the_preview_with_the_arithmetic()
    {
        var run = await ErpProcess.RunAsync("preview", "production", "--platform", "rust-erp", "--set", "cluster.nodeGroups.general.max=3");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("ERP104", run.Output + run.Error);
        Assert.Matches(@"Without us-east-1[abc], [^\n]+: \d+ of \d+ pods have no place; each asks for \d+m CPU and \d+Mi", run.Output + run.Error);
        Assert.Matches(@"general: [23] nodes give \d+m CPU, \d+Mi, \d+ pods; taken", run.Output + run.Error);
    }

    [Fact]
    public async Task Nodes_that_cannot_be_are_refused_before_anything_is_planned()
    {
        var run = await ErpProcess.RunAsync("preview", "production", "--set", "cluster.nodeGroups.system.max=1");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("--set cluster.nodeGroups.system.max", run.Error);
        Assert.Empty(run.Output);
    }
}

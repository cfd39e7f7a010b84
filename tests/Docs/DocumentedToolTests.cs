using Erp.Tests.RealServers;

namespace Erp.Tests.Docs;

/// <summary>What documents tell to type into the tools of a cluster is understood by these tools: commands and options are there.</summary>
public sealed class DocumentedToolTests
{
    private const string Help = "--help";

    [RealServerFact("kubectl")]
    public Task Kubectl_understands_it() => Understands("kubectl", 30);

    [RealServerFact("promtool")]
    public Task Promtool_understands_it() => Understands("promtool", 2);

    [RealServerFact("amtool")]
    public Task Amtool_understands_it() => Understands("amtool", 1);

    // Asked for a skeleton it looks at the options and calls nobody. What is no API of AWS, such as "s3 cp", has none.
    [RealServerFact(Programs.Aws)]
    public async Task Aws_understands_it()
    {
        foreach (var words in Documented(Programs.Aws).Where(w => w is not [_, "s3" or "eks", "cp" or "get-token", ..]))
        {
            var run = await Shell.Run(Programs.Aws, [.. words.Skip(1), "--generate-cli-skeleton"]);
            Assert.True(run.ExitCode == 0, $"{string.Join(' ', words)}: {run.Error}");
        }
    }

    [RealServerFact("kubectl")]
    public async Task What_kubectl_does_not_know_is_found()
    {
        Assert.NotNull(await Complaint(["kubectl", "get", "pods", "--no-such-option"]));
        Assert.NotNull(await Complaint(["kubectl", "rollout", "again", "deploy/x"]));
        Assert.NotNull(await Complaint(["kubectl", "restart", "deploy/x"]));
        Assert.Null(await Complaint(["kubectl", "rollout", "restart", "deploy/x"]));
    }

    [Fact]
    public void A_line_is_taken_apart_into_its_commands()
    {
        var commands = ShellWords.Commands("kubectl exec x -- psql -c 'a | b' | promtool query \"$(kubectl get y | jq -r '.[0]')\"");

        Assert.Equal(["kubectl exec x", "psql -c a | b", "promtool query ", "kubectl get y", "jq -r .[0]"], commands.Select(c => string.Join(' ', c)));
    }

    private static async Task Understands(string tool, int atLeast)
    {
        var commands = Documented(tool).ToList();
        Assert.True(commands.Count >= atLeast, $"{commands.Count} commands of {tool}");
        var complaints = new List<string>();
        foreach (var words in commands)
            if (await Complaint(words) is { } complaint) complaints.Add(complaint);
        Assert.Empty(complaints);
    }

    // Asked for help, a tool still refuses options that it does not know; where it does not know the command, it tells of all of them.
    private static async Task<string?> Complaint(IReadOnlyList<string> words)
    {
        var run = await Shell.Run(words[0], [.. words.Skip(1), Help]);
        return run.ExitCode == 0 && !run.Output.Contains("SUBCOMMAND [options]") && !run.Output.Contains("kubectl [flags] [options]") ? null : $"{string.Join(' ', words)}: {run.Error}";
    }

    private static IEnumerable<IReadOnlyList<string>> Documented(string tool) =>
        DocumentedCommand.All().SelectMany(c => ShellWords.Commands(c.Text)).Where(w => w is [var first, _, ..] && first == tool);
}

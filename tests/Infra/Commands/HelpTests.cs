using System.CommandLine;
using Erp.Infra.Commands;

namespace Erp.Tests.Infra.Commands;

/// <summary>The help of every command there is: it fits, and it shows how the command is used.</summary>
public sealed class HelpTests
{
    private const int PipedWidth = 120;

    public static TheoryData<string> Commands => new(PathsOf(new ErpCommand(PipedWidth), "erp"));

    [Theory]
    [MemberData(nameof(Commands))]
    public void It_fits_and_has_examples(string path)
    {
        foreach (var width in (int[])[80, PipedWidth, 200])
        {
            using var help = new StringWriter();
            var exitCode = new ErpCommand(width).Parse([.. path.Split(' ').Skip(1), "--help"]).Invoke(new() { Output = help });

            Assert.Equal(0, exitCode);
            Assert.All(help.ToString().Split('\n'), line => Assert.True(line.Length <= width, $"{line.Length} columns: {line}"));
            Assert.Contains(path, help.ToString().Split("Examples:")[1]);
        }
    }

    [Theory]
    [InlineData]
    [InlineData("explain")]
    [InlineData("backup", "restore")]
    public async Task In_a_pipe_it_is_as_wide_as_a_page(params string[] command)
    {
        var run = await ErpProcess.RunAsync([.. command, "--help"]);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.All(run.Output.Split('\n'), line => Assert.True(line.Length <= PipedWidth, line));
        Assert.Contains("Examples:", run.Output);
    }

    [Theory]
    [InlineData("")]
    [InlineData("config")]
    [InlineData("rollout")]
    [InlineData("backup")]
    public async Task What_does_nothing_alone_shows_its_help(string group)
    {
        string[] words = group.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var (alone, asked, told) = (await ErpProcess.RunAsync(words), await ErpProcess.RunAsync([.. words, "--help"]), await ErpProcess.RunAsync(["help", .. words]));

        Assert.Equal((0, ""), (alone.ExitCode, alone.Error));
        Assert.Equal(asked, alone);
        Assert.Equal(asked, told);
    }

    [Fact]
    public async Task Help_is_given_for_a_command_of_a_command_and_not_for_what_is_none()
    {
        Assert.Equal(await ErpProcess.RunAsync("rollout", "start", "--help"), await ErpProcess.RunAsync("help", "rollout", "start"));

        var none = await ErpProcess.RunAsync("help", "preveiw");
        Assert.Equal(2, none.ExitCode);
        Assert.Contains("Did you mean 'preview'?", none.Error);
    }

    private static IEnumerable<string> PathsOf(Command command, string path) =>
        command.Subcommands.SelectMany(c => PathsOf(c, $"{path} {c.Name}")).Prepend(path);
}

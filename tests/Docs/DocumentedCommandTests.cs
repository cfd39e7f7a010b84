using System.Diagnostics;
using Erp.Tests.Infra.Commands;

namespace Erp.Tests.Docs;

/// <summary>Documents tell the truth: what they say to type works.</summary>
public sealed class DocumentedCommandTests
{
    // What is running right now, or would run for too long beside it: .ci/run runs these.
    private static readonly string[] RunByCi = ["dotnet test", "dotnet test --filter Planner", "dotnet format --verify-no-changes"];

    public static TheoryData<string> Commands => new(DocumentedCommand.All().Select(c => c.Text).Distinct().Except(RunByCi));

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task A_documented_command_works(string command)
    {
        var words = command.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var (exitCode, output) = words[0] is "erp" or "./erp" ? await RunErp(words[1..]) : await RunProgram(words);

        Assert.True(exitCode == 0, $"{string.Join(", ", DocumentedCommand.All().Where(c => c.Text == command))} ended with {exitCode}:\n{output}");
    }

    [Fact]
    public void What_no_test_runs_is_run_by_ci()
    {
        var ci = File.ReadAllText(Path.Combine(Repository.Root, ".ci", "run"));

        Assert.Contains("dotnet test", ci);
        Assert.Contains("dotnet format --verify-no-changes", ci);
    }

    [Fact]
    public void The_readme_shows_the_two_commands() =>
        Assert.Equal(["./erp preview production", "dotnet test"], DocumentedCommand.All().Where(c => c.Document == "README.md").Select(c => c.Text).Take(2));

    private static async Task<(int, string)> RunErp(string[] arguments)
    {
        var run = await ErpProcess.RunAsync(arguments);
        return (run.ExitCode, run.Output + run.Error);
    }

    private static async Task<(int, string)> RunProgram(string[] words)
    {
        using var process = Process.Start(new ProcessStartInfo(words[0], words[1..]) { WorkingDirectory = Repository.Root, RedirectStandardOutput = true })!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output);
    }
}

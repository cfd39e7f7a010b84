using System.Text.RegularExpressions;
using Erp.Tests.RealServers;
using Erp.Tests.Snapshots;

namespace Erp.Tests.Docs;

/// <summary>Documents tell the truth: what they say to type works, up to where it is piped into a cluster.</summary>
public sealed partial class DocumentedCommandTests
{
    private const string DotnetTest = "dotnet test";
    private const string Format = "dotnet format --verify-no-changes";

    public static TheoryData<string> Commands => new(Own().Where(c => !IsForm(c) && !IsDotnetTest(c) && !IsOfBench(c) && c != Format));

    public static TheoryData<string> Forms => new(Own().Where(IsForm).SelectMany(Alternatives));

    public static TheoryData<string> TestRuns => new(Own().Where(IsDotnetTest));

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task A_documented_command_works(string command)
    {
        var redirected = Redirection().Match(command);
        var run = await RunAsync(redirected.Success ? redirected.Groups[1].Value : command);

        Assert.True(run.ExitCode == 0, $"{Places(command)} ended with {run.ExitCode}:\n{run.Output}{run.Error}");
        if (redirected.Success) Assert.Equal(File.ReadAllText(Path.Combine(Repository.Root, redirected.Groups[2].Value)), run.Output);
    }

    // What has a name left open cannot be run; that there is such a command, with such options, can be asked.
    [Theory]
    [MemberData(nameof(Forms))]
    public async Task A_documented_form_is_that_of_a_command(string form)
    {
        var words = Placeholder().Replace(form, "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var path = words.TakeWhile(w => !w.StartsWith('-')).ToList();
        var run = await RunAsync($"{string.Join(' ', path)} --help");

        Assert.True(run.ExitCode == 0, $"{Places(form)}: {run.Error}");
        Assert.Contains($"{string.Join(' ', path).TrimStart('.', '/')} ", run.Output);
        Assert.All(words.Where(w => w.StartsWith('-')), option => Assert.Contains($"{option} ", run.Output));
    }

    // A run of the tests within one would build over itself; what it needs is that the filter finds tests, and the variable is heard.
    [Theory]
    [MemberData(nameof(TestRuns))]
    public void A_documented_run_of_tests_finds_some(string command)
    {
        var filter = Filter().Match(command).Groups[1].Value;
        Assert.Contains(typeof(DocumentedCommandTests).Assembly.GetTypes(), t => t.FullName!.Contains(filter) && t.GetMethods().Any(m => m.IsDefined(typeof(FactAttribute), true)));
        if (command.Split('=')[0] is var variable && variable != command) Assert.Equal(Snapshot.UpdateVariable, variable);
    }

    // One after the other, as they stand there: the first makes the program that the others run. A few services are enough to see it work.
    [Fact]
    public async Task The_documented_measurements_can_be_made()
    {
        var commands = Own().Where(IsOfBench).Select(c => Size().Replace(c, "10")).ToList();
        Assert.Equal(4, commands.Count);

        var run = await RunAsync(string.Join(" && ", commands));

        Assert.True(run.ExitCode == 0, $"ended with {run.ExitCode}:\n{run.Output}{run.Error}");
        Assert.Contains("services 10: ", run.Output);
        Assert.Contains("rules 10: ", run.Output);
    }

    [Fact]
    public void What_no_test_runs_is_run_by_ci()
    {
        var ci = File.ReadAllText(Path.Combine(Repository.Root, ".ci", "run"));

        Assert.Contains(DotnetTest, ci);
        Assert.Contains(Format, ci);
    }

    [Fact]
    public void The_readme_shows_the_two_commands() =>
        Assert.Equal(["./erp preview production", DotnetTest], DocumentedCommand.All().Where(c => c.Document == "README.md").Select(c => c.Text).Take(2));

    [Fact]
    public void Commands_stand_in_blocks_and_in_sentences()
    {
        string[] lines = ["Try `erp diff a b`, not `erp` or `services 10`.", "```text", "kubectl get pods \\", "  -A   # all", "two pods", "```", "```sh", "unknown 1", "```", "```csharp", "erp diff", "```"];

        Assert.Equal(["1 erp diff a b", "3 kubectl get pods -A", "8 unknown 1"], DocumentedCommand.In("x", lines).Select(c => $"{c.Line} {c.Text}"));
    }

    [Fact]
    public void A_block_for_a_shell_holds_known_programs_only() => Assert.All(DocumentedCommand.All(), c => Assert.True(c.IsOwn || c.IsTool, $"{c}"));

    private static IEnumerable<string> Own() => DocumentedCommand.All().Where(c => c.IsOwn).Select(c => ToCluster().Split(c.Text)[0]).Distinct();

    private static bool IsForm(string command) => Placeholder().IsMatch(command) || Choice().IsMatch(command);

    private static bool IsDotnetTest(string command) => command.Contains(DotnetTest);

    private static bool IsOfBench(string command) => command.StartsWith("dotnet publish bench", StringComparison.Ordinal) || command.StartsWith("artifacts/bench", StringComparison.Ordinal);

    private static IEnumerable<string> Alternatives(string form) =>
        Choice().Match(form) is { Success: true } choice ? choice.Value.Split('|').Select(c => form.Replace(choice.Value, c)) : [form];

    private static string Places(string command) => string.Join(", ", DocumentedCommand.All().Where(c => c.Text.StartsWith(command, StringComparison.Ordinal)).DefaultIfEmpty(new("", 0, command)));

    // As a person has it: erp is found by its name, and from the root of the repository.
    private static async Task<ShellResult> RunAsync(string command)
    {
        var folder = Directory.CreateTempSubdirectory("erp-path-");
        try
        {
            var program = Path.Combine(folder.FullName, "erp");
            await File.WriteAllTextAsync(program, $"#!/bin/sh\nexec dotnet '{Infra.Commands.ErpProcess.Program}' \"$@\"\n");
            if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            return await Shell.Run("bash", ["-c", $"cd '{Repository.Root}' && PATH='{folder.FullName}':$PATH && {FromRoot().Replace(command, "erp")}"], Building, patience: Patience);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    // A build of everything, on a machine that has much else to do.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(15);

    // Servers that a build leaves behind would keep the pipe open.
    private static readonly Dictionary<string, string> Building = new() { ["MSBUILDDISABLENODEREUSE"] = "1", ["UseSharedCompilation"] = "false", ["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0" };

    [GeneratedRegex(@"^(.*[^<]) > (\S+)$")]
    private static partial Regex Redirection();

    [GeneratedRegex(@"<[a-z ]+>|\b(STACK|SERVICE|KEY)\b")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"[a-z-]+(\|[a-z-]+)+")]
    private static partial Regex Choice();

    [GeneratedRegex(@"--filter (\S+)")]
    private static partial Regex Filter();

    [GeneratedRegex(@"\b1000$")]
    private static partial Regex Size();

    [GeneratedRegex(@" \| (?=kubectl|velero|aws|pulumi|helm)")]
    private static partial Regex ToCluster();

    [GeneratedRegex(@"(?<![\w/.])\./erp\b")]
    private static partial Regex FromRoot();
}

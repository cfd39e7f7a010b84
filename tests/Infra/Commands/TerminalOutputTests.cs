using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Erp.Tests.Infra.Commands;

/// <summary>What a person sees: the commands on a terminal of a certain size, made by <c>script</c>.</summary>
public sealed partial class TerminalOutputTests
{
    [TerminalTheory]
    [InlineData(80, "preview dev")]
    [InlineData(80, "preview production")]
    [InlineData(80, "preview staging --against production")]
    [InlineData(80, "diff staging production")]
    [InlineData(80, "diff staging production --undeclared")]
    [InlineData(80, "doctor")]
    [InlineData(80, "rollout status gateway-service --stack dev")]
    [InlineData(80, "config validate")]
    [InlineData(80, "--help")]
    [InlineData(80, "explain --help")]
    [InlineData(80, "explain ERP060")]
    [InlineData(200, "preview production")]
    [InlineData(200, "diff staging production")]
    [InlineData(200, "doctor")]
    public void Nothing_wraps_but_commands_to_be_copied(int columns, string command)
    {
        var seen = See(columns, 40, command);

        Assert.NotEmpty(seen);
        Assert.All(seen.Where(line => !IsToBeCopied(line)), line => Assert.True(line.Length <= columns, line));
    }

    [TerminalTheory]
    [InlineData("preview production")]
    [InlineData("preview staging --against production")]
    public void A_long_preview_is_folded_and_says_how_to_see_it_all(string command)
    {
        var (folded, whole) = (See(120, 40, command), See(120, 40, $"{command} --verbose"));

        Assert.Contains(folded, l => l.Contains("Folded to fit") && l.Contains("--verbose"));
        Assert.True(folded.Count < 120, $"{folded.Count} lines");
        Assert.True(whole.Count > 2 * folded.Count);
    }

    // What a person would have to scroll back for is folded; the prompt needs a row as well.
    [TerminalTheory]
    [InlineData(80, 24, "preview production")]
    [InlineData(100, 40, "preview production")]
    [InlineData(100, 40, "preview dev --platform ai-platform")]
    [InlineData(80, 24, "diff staging production")]
    [InlineData(100, 40, "diff staging production")]
    public void Nothing_is_longer_than_the_screen(int columns, int rows, string command)
    {
        var seen = See(columns, rows, command).SkipLast(1).ToList();

        Assert.InRange(seen.Sum(l => Math.Max(1, (l.Length + columns - 1) / columns)), rows / 2, rows - 1);
        Assert.Contains(seen, l => l.Contains("Folded to fit") && l.Contains("--verbose"));
    }

    [TerminalTheory]
    [InlineData(80)]
    [InlineData(200)]
    public void Both_values_of_a_change_can_be_seen(int columns) =>
        Assert.Contains(See(columns, 40, "diff staging production --verbose"), l => l.Contains("whenUnsatisfiable: \"") && l.Contains(" => "));

    [TerminalTheory]
    [InlineData("# ERP060", false)]
    [InlineData("ERP060: Traffic that both ends allow", true)]
    [InlineData("|---|", false)]
    public void A_rules_page_is_set_for_reading(string text, bool seen) =>
        Assert.Equal(seen, See(80, 40, "explain ERP060").Any(l => l.StartsWith(text, StringComparison.Ordinal)));

    [TerminalTheory]
    [InlineData("", true)]
    [InlineData("NO_COLOR=1 ", false)]
    [InlineData("TERM=dumb ", false)]
    public void Colours_are_for_a_terminal_that_wants_them(string environment, bool colours) =>
        Assert.Equal(colours, Typescript(80, 40, environment, "preview dev").Contains("\e[32m"));

    [TerminalTheory]
    [InlineData("preview dev")]
    [InlineData("preview production")]
    [InlineData("diff staging production")]
    [InlineData("doctor")]
    public async Task In_a_pipe_nothing_is_coloured_cut_or_folded(string command)
    {
        var run = await ErpProcess.RunAsync(command.Split(' '));

        Assert.DoesNotContain('\e', run.Output);
        Assert.DoesNotContain("Folded", run.Output);
        Assert.DoesNotContain("... and ", run.Output);
    }

    private static List<string> See(int columns, int rows, string command) =>
        [.. Controls().Replace(Typescript(columns, rows, "", command), "").Split('\n').Select(l => l.TrimEnd())];

    private static string Typescript(int columns, int rows, string environment, string command)
    {
        var line = $"stty cols {columns} rows {rows}; {environment}dotnet '{ErpProcess.Program}' {command} 2> /dev/null";
        var start = new ProcessStartInfo("script", ["-qec", line, "/dev/null"]) { WorkingDirectory = Repository.Root, RedirectStandardInput = true, RedirectStandardOutput = true };
        start.Environment["TERM"] = "xterm-256color";
        start.Environment.Remove("NO_COLOR");
        using var script = Process.Start(start)!;
        script.StandardInput.Close();
        var seen = script.StandardOutput.ReadToEnd();
        script.WaitForExit();
        Assert.Equal(0, script.ExitCode);
        return seen;
    }

    private static bool IsToBeCopied(string line) => CopiedCommand().IsMatch(line);

    [GeneratedRegex(@"\e\[[0-9;?]*[a-zA-Z]|\e[=>]|\r|\^D|\x08")]
    private static partial Regex Controls();

    [GeneratedRegex(@"^ +(kubectl|pulumi|erp|export|\(umask) ")]
    private static partial Regex CopiedCommand();
}

/// <summary>A test that needs a terminal; skipped where nothing can make one.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class TerminalTheoryAttribute : TheoryAttribute
{
    public TerminalTheoryAttribute()
    {
        if (!File.Exists("/usr/bin/script")) Skip = "script (of util-linux) is not installed.";
    }
}

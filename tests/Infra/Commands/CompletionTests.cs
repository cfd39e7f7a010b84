using System.Diagnostics;

namespace Erp.Tests.Infra.Commands;

/// <summary>What a shell offers, asked of the shell itself.</summary>
public sealed class CompletionTests : IDisposable
{
    private readonly DirectoryInfo _bin = Directory.CreateTempSubdirectory("erp-bin-");

    public CompletionTests()
    {
        var erp = Path.Combine(_bin.FullName, "erp");
        File.WriteAllText(erp, $"#!/bin/sh\nexec dotnet '{ErpProcess.Program}' \"$@\"\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(erp, UnixFileMode.UserRead | UnixFileMode.UserExecute);
    }

    public void Dispose() => _bin.Delete(recursive: true);

    [Theory]
    [InlineData("erp ", "completion config diff doctor")]
    [InlineData("erp prev", "preview")]
    [InlineData("erp preview ", "dev production staging test")]
    [InlineData("erp preview prod", "production")]
    [InlineData("erp diff staging prod", "production")]
    [InlineData("erp preview dev --pl", "--platform")]
    [InlineData("erp preview dev --platform r", "rust-erp")]
    [InlineData("erp preview dev --set plat", "platform=ai-platform platform=erp-system platform=rust-erp")]
    [InlineData("erp graph dev --format h", "html")]
    [InlineData("erp rollout start sales", "sales-service")]
    [InlineData("erp explain ERP02", "ERP020 ERP021")]
    [InlineData("erp explain images.v", "images.versions")]
    [InlineData("erp completion f", "fish")]
    [InlineData("erp config ", "schema validate")]
    [InlineData("erp help ro", "rollout")]
    [InlineData("erp help rollout ", "abort promote start")]
    public async Task Erp_knows_what_may_come_next(string line, string expected)
    {
        var rest = line["erp ".Length..];

        var run = await ErpProcess.RunAsync($"[suggest:{rest.Length}]", rest);

        var word = rest.Split(' ')[^1];
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Empty(expected.Split(' ').Except(run.Output.Split('\n')));
        Assert.All(run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries), l => Assert.StartsWith(word, l));
    }

    [Theory]
    [InlineData("erp preview prod", "production")]
    [InlineData("erp graph dev --format ", "dot html json mermaid svg")]
    [InlineData("erp preview dev --set platform=r", "rust-erp")]
    [InlineData("./erp explain material", "material-service")]
    public void Bash_completes(string line, string expected) => Assert.Equal(expected, Shell("bash", "-c", $$"""
        source <({{Erp("bash")}})
        COMP_LINE='{{line}}' COMP_POINT={{line.Length}}
        _erp "{{_bin.FullName}}/erp" 2> /dev/null
        echo "${COMPREPLY[*]}"
        """));

    [ShellTheory("zsh")]
    [InlineData("preview prod", "production")]
    [InlineData("explain material", "material-service")]
    public void Zsh_completes(string line, string expected) => Assert.Contains(expected, Shell("zsh", "-f", "-c", $$"""
        compdef() { : }
        compadd() { print -r -- "$@" }
        source <({{Erp("zsh")}})
        words=({{_bin.FullName}}/erp {{line}}) CURRENT=3
        _erp
        """));

    [ShellTheory("fish")]
    [InlineData("erp preview prod", "production")]
    [InlineData("erp graph dev --format h", "html")]
    public void Fish_completes(string line, string expected) => Assert.StartsWith(expected, Shell("fish", "--no-config", "-c", $$"""
        set -p PATH {{_bin.FullName}}
        {{Erp("fish")}} | source
        complete -C '{{line}}'
        """));

    [Fact]
    public async Task Every_shell_has_its_script()
    {
        foreach (var shell in (string[])["bash", "zsh", "fish", "pwsh"]) Assert.Contains("[suggest:", (await ErpProcess.RunAsync("completion", shell)).Output);
        Assert.Equal(2, (await ErpProcess.RunAsync("completion", "tcsh")).ExitCode);
    }

    private string Erp(string shell) => $"{_bin.FullName}/erp completion {shell}";

    private static string Shell(string program, params string[] arguments)
    {
        using var shell = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = Repository.Root, RedirectStandardOutput = true })!;
        var output = shell.StandardOutput.ReadToEnd();
        shell.WaitForExit();
        return output.Trim();
    }
}

/// <summary>A test that needs a certain shell; skipped where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ShellTheoryAttribute : TheoryAttribute
{
    public ShellTheoryAttribute(string shell)
    {
        if (!(Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(d => File.Exists(Path.Combine(d, shell)))) Skip = $"{shell} is not installed: .ci/install";
    }
}

using System.Text.Json;
using Erp.Infra.Rendering;

namespace Erp.Tests.Infra.Commands;

/// <summary>What every command keeps to: exit codes, JSON that is nothing but JSON.</summary>
public sealed class ContractTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("erp-contract-");

    public ContractTests()
    {
        foreach (var file in Directory.EnumerateFiles(Repository.Root, "Pulumi*.yaml")) File.Copy(file, Path.Combine(_folder.FullName, Path.GetFileName(file)));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData(0, "preview", "dev")]
    [InlineData(0, "diff", "dev", "dev", "--exit-code")]
    [InlineData(1, "diff", "dev", "test", "--exit-code")]
    [InlineData(1, "preview", "production", "--set", "data={ acknowledgeLegacyImages: true }")]
    [InlineData(2, "preview", "production", "--set", "data={}")]
    [InlineData(2, "preview", "nowhere")]
    [InlineData(2, "preview", "--set", "owner=Not One")]
    [InlineData(2, "diff", "dev")]
    [InlineData(2, "rollout", "promote", "gateway-service", "--stack", "dev")]
    [InlineData(2, "preview", "dev", "--against", "no-such-revision")]
    [InlineData(2, "graph", "dev", "test", "--format", "dot")]
    [InlineData(2, "explain", "nothing-of-this-name")]
    [InlineData(2, "render", "dev", "--out", "Pulumi.yaml")]
    [InlineData(2, "render", "dev", "--out", "Pulumi.yaml/below-a-file")]
    [InlineData(2, "render", "dev", "--out", "/proc/nothing-can-be-made-here")]
    [InlineData(2, "render", "dev", "--out", "")]
    [InlineData(2, "graph", "dev", "--out", "no-such-folder/dev.mmd")]
    [InlineData(2, "graph", "dev", "--out", ".")]
    [InlineData(2, "graph", "dev", "--out", "")]
    [InlineData(2, "preview", "--cwd", "")]
    [InlineData(2, "preview", "dev", "--set")]
    [InlineData(2, "rollout", "set-weight", "sales-service", "half", "--stack", "dev")]
    public async Task It_ends_as_agreed(int exitCode, params string[] arguments)
    {
        var run = await ErpProcess.RunAsync(_folder.FullName, arguments);

        Assert.True(exitCode == run.ExitCode, run.Error + run.Output);
        Assert.Equal(exitCode >= 2, run.Error != "");
        Assert.DoesNotContain("   at ", run.Error);
        Assert.DoesNotContain("System.", run.Error);
    }

    [Fact]
    public async Task A_fault_shows_where_it_happened_when_asked()
    {
        var run = await ErpProcess.RunAsync(_folder.FullName, ["render", "dev", "--out", FaultyFolder(), "--verbose"]);

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("   at ", run.Error);
    }

    [Theory]
    [InlineData("preview dev --json")]
    [InlineData("diff dev test --json")]
    [InlineData("graph dev --format json")]
    [InlineData("graph --format json")]
    [InlineData("explain gateway-service --json")]
    [InlineData("rollout status gateway-service --stack dev --json")]
    [InlineData("config validate --json")]
    [InlineData("config schema")]
    [InlineData("doctor --json")]
    public async Task What_a_machine_reads_is_the_same_document_on_every_run(string command)
    {
        var (first, second) = (await ErpProcess.RunAsync(command.Split(' ')), await ErpProcess.RunAsync(command.Split(' ')));

        using var json = JsonDocument.Parse(first.Output);
        Assert.Equal(first.Output, second.Output);
        Assert.Equal("", first.Error);
    }

    [Theory]
    [InlineData("Run 'erp rollout start --help' for what there is.", "rollout", "start")]
    [InlineData("Run 'erp config --help' for what there is.", "config", "validte")]
    public async Task A_refusal_ends_with_what_to_do(string next, params string[] arguments) =>
        Assert.EndsWith(next, (await ErpProcess.RunAsync(_folder.FullName, arguments)).Error.TrimEnd());

    [Fact]
    public async Task A_refused_file_ends_with_how_to_see_that_it_is_right()
    {
        File.WriteAllText(Path.Combine(_folder.FullName, "Pulumi.dev.yaml"), "config:\n  erp-infra:owner: Not One");

        Assert.EndsWith("Correct it, then run: erp config validate", (await ErpProcess.RunAsync(_folder.FullName, ["preview", "dev"])).Error.TrimEnd());
    }

    [Fact]
    public async Task A_fault_says_how_to_see_more() =>
        Assert.EndsWith("Run it again with --verbose for the details.", (await ErpProcess.RunAsync(_folder.FullName, ["render", "dev", "--out", FaultyFolder()])).Error.TrimEnd());

    [Theory]
    [InlineData("'erp diff' needs STACK_A, STACK_B.", "diff")]
    [InlineData("'erp diff' needs STACK_B.", "diff", "dev")]
    [InlineData("  STACK_B: The stack to come to", "diff", "dev")]
    [InlineData("'erp rollout start' needs SERVICE, VERSION, --stack.", "rollout", "start")]
    [InlineData("'erp render' needs --out.", "render", "dev")]
    public async Task What_is_missing_is_named(string says, params string[] arguments) =>
        Assert.Contains(says, (await ErpProcess.RunAsync(_folder.FullName, arguments)).Error.Split('\n'));

    [Theory]
    [InlineData("--format: found 'png'; allowed: dot, html, json, mermaid, svg", "graph", "dev", "--format", "png")]
    [InlineData("--set needs KEY=VALUE.", "preview", "dev", "--set")]
    [InlineData("--out /proc/nothing-can-be-made-here: it cannot be written: ", "render", "dev", "--out", "/proc/nothing-can-be-made-here")]
    [InlineData("WEIGHT: found 'half'; allowed: a whole number", "rollout", "set-weight", "sales-service", "half", "--stack", "dev")]
    [InlineData("--out: found ''; allowed: the name of a folder", "render", "dev", "--out", "")]
    [InlineData("dot draws one stack, not dev, test: name one of them", "graph", "dev", "test", "--format", "dot")]
    [InlineData("that is a folder: name a file in it.", "graph", "dev", "--out", ".")]
    [InlineData("there is no folder", "graph", "dev", "--out", "no-such-folder/dev.mmd")]
    [InlineData("is a file: name a folder.", "render", "dev", "--out", "Pulumi.yaml/below-a-file")]
    public async Task A_wrong_value_is_answered_with_what_may_stand_there(string says, params string[] arguments) =>
        Assert.Contains(says, (await ErpProcess.RunAsync(_folder.FullName, arguments)).Error);

    // No command's user writes such an inventory: what comes of it is a fault.
    private string FaultyFolder()
    {
        var folder = _folder.CreateSubdirectory("faulty").FullName;
        File.WriteAllText(Path.Combine(folder, RenderedFolder.Inventory), "../elsewhere\n");
        return folder;
    }
}

using System.Text.Json;

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
    [InlineData(3, "render", "dev", "--out", "Pulumi.yaml/below-a-file")]
    public async Task It_ends_as_agreed(int exitCode, params string[] arguments)
    {
        var run = await ErpProcess.RunAsync(_folder.FullName, arguments);

        Assert.True(exitCode == run.ExitCode, run.Error + run.Output);
        Assert.Equal(exitCode >= 2, run.Error != "");
        Assert.DoesNotContain("   at ", run.Error);
    }

    [Fact]
    public async Task A_fault_shows_where_it_happened_when_asked()
    {
        var run = await ErpProcess.RunAsync(_folder.FullName, ["render", "dev", "--out", "Pulumi.yaml/below-a-file", "--verbose"]);

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
    [InlineData("Correct it, then run: erp config validate", "preview", "--set", "owner=Not One")]
    [InlineData("Run 'erp rollout start --help' for what there is.", "rollout", "start")]
    [InlineData("Run 'erp config --help' for what there is.", "config", "validte")]
    [InlineData("Run it again with --verbose for the details.", "render", "dev", "--out", "Pulumi.yaml/below-a-file")]
    public async Task A_refusal_ends_with_what_to_do(string next, params string[] arguments) =>
        Assert.EndsWith(next, (await ErpProcess.RunAsync(_folder.FullName, arguments)).Error.TrimEnd());
}

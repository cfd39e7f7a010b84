using System.Text.Json;
using Erp.Stacks.Configuration;
using Erp.Tests.Stacks.Configuration;

namespace Erp.Tests.Infra.Commands;

public sealed class ConfigCommandTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("erp-project-");

    public ConfigCommandTests() => File.Copy(Path.Combine(Repository.Root, "Pulumi.yaml"), Path.Combine(_folder.FullName, "Pulumi.yaml"));

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task A_valid_stack_is_one_line()
    {
        var run = await ErpProcess.RunAsync("config", "validate", "dev", "production", "--platform", "rust-erp");

        Assert.Equal((0, "Pulumi.dev.yaml: valid, rust-erp in dev\nPulumi.production.yaml: valid, rust-erp in production\n", ""), (run.ExitCode, run.Output, run.Error));
    }

    [Fact]
    public async Task Mistakes_of_all_stacks_come_together()
    {
        Write("dev", "config:\n  erp-infra:platfrom: x");
        Write("test", "config:\n  erp-infra:owner: Me");
        Write("staging", "config: {}");

        var run = await Run();

        Assert.Equal(2, run.ExitCode);
        Assert.Equal("Pulumi.staging.yaml: valid, erp-system in staging\n", run.Output);
        Assert.Equal(["Pulumi.dev.yaml:2: platfrom", "Pulumi.test.yaml:2: owner"], run.Error.Trim().Split('\n').Select(l => string.Join(':', l.Split(':')[..3])));
        Assert.Contains("Pulumi.test.yaml:2: owner", (await ErpProcess.RunAsync(_folder.FullName, ["preview"])).Error);
    }

    [Fact]
    public async Task What_components_refuse_is_a_mistake_too()
    {
        Write("dev", "config:\n  erp-infra:edge: { traffic: { allowedSources: [10.0.0.1/8] } }");

        var run = await Run("dev");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("Pulumi.dev.yaml: hosts.erp.allowedSources", run.Error);
    }

    [Fact]
    public async Task A_preview_is_refused_for_everything_that_validation_finds()
    {
        File.Copy(Path.Combine(InvalidFile.Folder, "everything-at-once.yaml"), Path.Combine(_folder.FullName, StackFiles.FileOf("production")));
        var expected = new InvalidFile("everything-at-once").Expected.Trim().Split('\n');

        var (validated, previewed) = (await Run("production"), await ErpProcess.RunAsync(_folder.FullName, ["preview", "production"]));

        Assert.Equal((2, 2), (validated.ExitCode, previewed.ExitCode));
        Assert.Equal(expected, validated.Error.Trim().Split('\n'));
        Assert.Equal(expected, previewed.Error.Trim().Split('\n')[1..^1].Select(l => l.Trim()));
    }

    [Fact]
    public async Task A_machine_reads_every_part_of_a_mistake()
    {
        Write("dev", "config:\n  erp-infra:platfrom: x");
        Write("test", "config:\n  erp-infra:edge: { traffic: { allowedSources: [10.0.0.1/8] } }");

        var run = await Run("--json");

        Assert.Equal((2, ""), (run.ExitCode, run.Error));
        using var stacks = JsonDocument.Parse(run.Output);
        var dev = stacks.RootElement[0];
        Assert.Equal(("dev", "Pulumi.dev.yaml", false), (dev.GetProperty("stack").GetString(), dev.GetProperty("file").GetString(), dev.GetProperty("valid").GetBoolean()));
        var problem = dev.GetProperty("problems")[0];
        Assert.Equal(2, problem.GetProperty("line").GetInt32());
        Assert.Equal(["unknown-key", "platfrom", "'platfrom'", "platform"], new[] { "rule", "key", "found", "nearest" }.Select(k => problem.GetProperty(k).GetString()));
        Assert.Equal("cannot-be-built", stacks.RootElement[1].GetProperty("problems")[0].GetProperty("rule").GetString());
    }

    [Fact]
    public async Task The_schema_is_printed_as_it_is_kept() =>
        Assert.Equal(File.ReadAllText(Path.Combine(Repository.Root, StackFileSchema.File)), (await ErpProcess.RunAsync("config", "schema")).Output);

    private Task<ErpProcess> Run(params string[] more) => ErpProcess.RunAsync(_folder.FullName, ["config", "validate", .. more]);

    private void Write(string stack, string text) => File.WriteAllText(Path.Combine(_folder.FullName, StackFiles.FileOf(stack)), text);
}

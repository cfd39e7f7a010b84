using System.Text.Json;

namespace Erp.Tests.Infra.Commands;

public sealed class CommandLineTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("erp-project-");

    public CommandLineTests()
    {
        foreach (var file in Directory.EnumerateFiles(Repository.Root, "Pulumi*.yaml")) File.Copy(file, Path.Combine(_folder.FullName, Path.GetFileName(file)));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Preview_prints_the_tree_without_colours_into_a_pipe()
    {
        var run = await ErpProcess.RunAsync("preview", "dev");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("Previewing erp-system in dev:", run.Output);
        Assert.Contains(" +   pulumi:pulumi:Stack", run.Output);
        Assert.Matches(@"\+ \d+ to create", run.Output);
        Assert.DoesNotContain('\e', run.Output);
    }

    [Fact]
    public async Task Preview_as_json_is_the_same_bytes_on_every_run()
    {
        var first = await ErpProcess.RunAsync("preview", "dev", "--json");
        var second = await ErpProcess.RunAsync("preview", "dev", "--json");

        Assert.Equal(0, first.ExitCode);
        Assert.Equal(first.Output, second.Output);
        using var plan = JsonDocument.Parse(first.Output);
        Assert.Equal("erp-infra", plan.RootElement.GetProperty("project").GetString());
        Assert.Equal("dev", plan.RootElement.GetProperty("stack").GetString());
        var urns = plan.RootElement.GetProperty("resources").EnumerateArray().Select(r => r.GetProperty("urn").GetString()!).ToList();
        Assert.Equal(urns.Order(StringComparer.Ordinal), urns);
    }

    [Fact]
    public async Task Several_stacks_come_as_one_array()
    {
        var run = await ErpProcess.RunAsync("preview", "dev", "production", "--json");

        using var plans = JsonDocument.Parse(run.Output);
        Assert.Equal(["dev", "production"], plans.RootElement.EnumerateArray().Select(p => p.GetProperty("stack").GetString()));
    }

    [Theory]
    [InlineData("preview")]
    [InlineData("preview", "--json")]
    [InlineData("graph")]
    [InlineData("graph", "--format", "html")]
    [InlineData("config", "validate")]
    [InlineData("config", "validate", "--json")]
    [InlineData("render", "dev", "--out", "rendered")]
    public async Task A_project_without_a_stack_says_how_to_get_one(params string[] arguments)
    {
        foreach (var file in _folder.EnumerateFiles("Pulumi.*.yaml")) file.Delete();

        var run = await ErpProcess.RunAsync(_folder.FullName, arguments);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains("write a Pulumi.dev.yaml", run.Error);
    }

    [Theory]
    [InlineData("There is no stack 'prodution'; did you mean 'production'?", "preview", "prodution")]
    [InlineData("There is no stack 'prod'; did you mean 'production'?", "diff", "dev", "prod")]
    [InlineData("There is no stack 'prd'; did you mean 'production'?", "config", "validate", "dev", "prd")]
    [InlineData("There is no stack 'stg'; did you mean 'staging'?", "preview", "stg")]
    [InlineData("There is no stack 'nowhere'; allowed: dev, test, staging, production", "preview", "nowhere")]
    [InlineData("Did you mean 'preview'?", "preveiw")]
    [InlineData("Did you mean '--json'?", "preview", "--jsn")]
    [InlineData("Did you mean '--no-color'?", "preview", "dev", "--nocolor")]
    [InlineData("There is no folder", "preview", "--cwd", "does-not-exist")]
    public async Task A_mistyped_word_names_the_nearest_right_one(string message, params string[] arguments)
    {
        var run = await ErpProcess.RunAsync(arguments);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(message, run.Error);
        Assert.Empty(run.Output);
    }

    [Theory]
    [InlineData("Pulumi.dev.yaml:2: platfrom: there is no such key; did you mean 'platform'?", "config:\n  erp-infra:platfrom: erp-system")]
    [InlineData("Pulumi.dev.yaml:2: platform: found a list; allowed: one of", "config:\n  erp-infra:platform: [a]")]
    [InlineData("Pulumi.dev.yaml:2: not valid YAML", "config: {\n")]
    public async Task A_bad_configuration_is_refused_with_file_line_and_key(string message, string text)
    {
        File.WriteAllText(Path.Combine(_folder.FullName, "Pulumi.dev.yaml"), text);

        var run = await ErpProcess.RunAsync(_folder.FullName, ["preview", "dev"]);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(message, run.Error);
        Assert.DoesNotContain("   at ", run.Error);
    }

    [Fact]
    public async Task A_setting_can_be_given_for_one_run()
    {
        var run = await ErpProcess.RunAsync("preview", "dev", "--json", "--platform", "ai-platform", "--set", "owner=me", "--set", "environment=staging");

        using var plan = JsonDocument.Parse(run.Output);
        Assert.Equal("ai-platform", plan.RootElement.GetProperty("platform").GetString());
        Assert.Contains("\"erp.io/owner\": \"me\"", run.Output);
        Assert.Contains("\"erp.io/environment\": \"staging\"", run.Output);
    }

    [Theory]
    [InlineData("--set owner: found 'Not One'; allowed: a label value", "--set", "owner=Not One")]
    [InlineData("--set platfrom: there is no such key; did you mean 'platform'?", "--set", "platfrom=x")]
    [InlineData("--platform: found 'ai-platfrm'; did you mean 'ai-platform'?", "--platform", "ai-platfrm")]
    [InlineData("--set services: not valid YAML", "--set", "services={")]
    [InlineData("--set domain: found 'x y'", "--set", "erp-infra:domain=x y")]
    [InlineData("--set owner: write it as KEY=VALUE", "--set", "owner")]
    public async Task A_bad_setting_is_refused_like_one_in_the_file(string message, params string[] options)
    {
        var run = await ErpProcess.RunAsync(["preview", "dev", .. options]);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(message, run.Error);
        Assert.DoesNotContain("erp config validate", run.Error);
    }

    [Fact]
    public async Task A_graph_of_all_stacks_is_a_page_of_Markdown()
    {
        var (one, all) = (await ErpProcess.RunAsync(_folder.FullName, ["graph", "test"]), await ErpProcess.RunAsync(_folder.FullName, ["graph"]));

        Assert.Equal((0, ""), (all.ExitCode, all.Error));
        Assert.Equal(["## dev", "## test", "## staging", "## production"], all.Output.Split('\n').Where(l => l.StartsWith('#')));
        Assert.Contains($"## test\n\n```mermaid\n{one.Output}```\n", all.Output);
    }

    [Fact]
    public async Task A_folder_without_a_project_falls_back_to_the_one_it_was_built_in()
    {
        var elsewhere = Directory.CreateTempSubdirectory("erp-nowhere-");
        try
        {
            Assert.Equal(0, (await ErpProcess.RunAsync(elsewhere.FullName, ["preview", "dev"])).ExitCode);
            Assert.Contains("There is no Pulumi.yaml", (await ErpProcess.RunAsync(Repository.Root, ["preview", "--cwd", elsewhere.FullName])).Error);
        }
        finally
        {
            elsewhere.Delete();
        }
    }
}

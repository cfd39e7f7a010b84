using System.Text.Json;

namespace Erp.Tests.Infra.Commands;

public sealed class DoctorTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("erp-doctor-");

    public DoctorTests()
    {
        File.Copy(Path.Combine(Repository.Root, "Pulumi.yaml"), Path.Combine(_folder.FullName, "Pulumi.yaml"));
        File.WriteAllText(Path.Combine(_folder.FullName, "Pulumi.dev.yaml"), "config: {}");
        Tool("kubectl", "echo 'Client Version: v1.34.1'");
        Tool("pulumi", "exit 1");
    }

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task What_only_a_deployment_needs_is_told_and_not_held_against_anybody()
    {
        var run = await Doctor();

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Matches(@"ok +kubectl +1\.34\.1", run.Output);
        Assert.Matches(@"- +pulumi +not found", run.Output);
        Assert.Contains("To deploy:\n", run.Output);
        Assert.Contains("PulumiSdk=", run.Output);
    }

    [Fact]
    public async Task What_erp_itself_suffers_from_is_an_error_with_its_cure()
    {
        File.WriteAllText(Path.Combine(_folder.FullName, "Pulumi.dev.yaml"), "config:\n  erp-infra:platfrom: x");

        var run = await Doctor();

        Assert.Equal(1, run.ExitCode);
        Assert.Matches(@"!! +Pulumi\.dev\.yaml +1 mistake", run.Output);
        Assert.Contains("Pulumi.dev.yaml: erp config validate dev", run.Output);
    }

    [Fact]
    public async Task A_stack_with_the_example_account_is_told_to_have_its_own()
    {
        var (file, settings) = (Path.Combine(_folder.FullName, "Pulumi.production.yaml"), File.ReadAllText(Path.Combine(Repository.Root, "Pulumi.production.yaml")));
        File.WriteAllText(file, settings);
        Assert.Contains("Pulumi.production.yaml: set cluster.account in Pulumi.production.yaml: pulumi config set --stack production", (await Doctor()).Output);

        File.WriteAllText(file, $"{settings.TrimEnd()}\n  erp-infra:cluster: {{ account: \"210987654321\" }}\n");
        Assert.DoesNotContain("cluster.account", (await Doctor()).Output);
    }

    [Fact]
    public async Task A_machine_reads_what_is_missing_and_the_commands_that_bring_it()
    {
        var run = await Doctor("--json");

        using var found = JsonDocument.Parse(run.Output);
        Assert.True(found.RootElement.GetProperty("healthy").GetBoolean());
        Assert.False(found.RootElement.GetProperty("canDeploy").GetBoolean());
        var pulumi = found.RootElement.GetProperty("checks").EnumerateArray().Single(c => c.GetProperty("name").GetString() == "pulumi");
        Assert.Equal("missing", pulumi.GetProperty("condition").GetString());
        var next = found.RootElement.GetProperty("next").EnumerateArray().Select(n => n.GetString()).ToList();
        Assert.Equal(pulumi.GetProperty("fix").GetString(), next[0]);
        Assert.Equal("pulumi up --stack dev", next[^1]);
    }

    private Task<ErpProcess> Doctor(params string[] more) =>
        ErpProcess.RunAsync(_folder.FullName, ["doctor", .. more], ("PATH", $"{_folder.FullName}{Path.PathSeparator}{Environment.GetEnvironmentVariable("PATH")}"));

    private void Tool(string name, string script)
    {
        var path = Path.Combine(_folder.FullName, name);
        File.WriteAllText(path, $"#!/bin/sh\n{script}\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserExecute);
    }
}

using System.Diagnostics;

namespace Erp.Tests.Infra.Commands;

/// <summary><c>erp preview --against</c> in a repository of its own: the message says what the commit says, no more and no less.</summary>
public sealed class AgainstTests : IDisposable
{
    private const string Image = "spec.template.spec.containers[gateway-service].image";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("erp-against-");

    public AgainstTests()
    {
        foreach (var file in Directory.EnumerateFiles(Repository.Root, "Pulumi*.yaml")) File.Copy(file, PathOf(Path.GetFileName(file)));
        Git("init", "--quiet", "--initial-branch=main");
        Commit("Begin");
        // dev and production get the new tag, the others do not.
        foreach (var stack in (string[])["dev", "production"])
            File.AppendAllText(PathOf($"Pulumi.{stack}.yaml"), "  erp-infra:images:\n    versions:\n      gateway: 1.1.0\n");
        Commit("Release the gateway");
    }

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task A_changed_tag_is_exactly_that_in_each_environment_it_touches()
    {
        var run = await Preview("--against", "HEAD~1");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        string Changed(string stack) => $"""
            {stack} against HEAD~1:
             ~   Deployment gateway-service
                   metadata.labels["app.kubernetes.io/version"]: "1.0.0" => "1.1.0"
                   spec.template.metadata.labels["app.kubernetes.io/version"]: "1.0.0" => "1.1.0"
                   {Image}: "registry.example.com/erp/gateway:1.0.0" => "registry.example.com/erp/gateway:1.1.0"

                1 to update

            """;
        static string Same(string stack) => $"{stack} against HEAD~1:\n    nothing changes\n";
        Assert.Equal(Changed("dev") + Same("test") + Same("staging") + Changed("production"), run.Output);
    }

    [Fact]
    public async Task The_comment_of_a_pull_request_says_it_once_for_all_stacks()
    {
        var (first, second) = (await Preview("--against", "HEAD~1", "--markdown"), await Preview("--against", "HEAD~1", "--markdown"));

        Assert.Equal(first.Output, second.Output);
        Assert.InRange(first.Output.Length, 100, 64_000);
        Assert.Contains("resources created or updated in dev, production", first.Output.Split('\n')[1]);
        foreach (var row in (string[])["| dev |  | 1 |  |  |  | safe |", "| test |  |  |  |  |  | unchanged |", "| staging |  |  |  |  |  | unchanged |", "| production |  | 1 |  |  |  | safe |"])
            Assert.Contains(row, first.Output);
        Assert.Contains($"`{Image}` `registry.example.com/erp/gateway:1.0.0` → `registry.example.com/erp/gateway:1.1.0` in Deployment gateway-service (dev, production)", first.Output);
    }

    [Fact]
    public async Task What_would_be_lost_comes_first_and_stops()
    {
        File.WriteAllText(PathOf("Pulumi.production.yaml"), File.ReadAllText(PathOf("Pulumi.production.yaml")).Replace("erp-infra:platform: erp-system", "erp-infra:platform: erp-system\n  erp-infra:cluster:\n    cidr: 10.9.0.0/16"));

        var text = (await Preview("--against", "HEAD")).Output.Split("production against HEAD:\n")[1];
        var comment = (await Preview("--against", "HEAD", "--markdown")).Output;

        Assert.StartsWith(" +-  Vpc cluster-vpc  (protected:", text);
        Assert.Contains("🛑 STOP", comment.Split('\n')[1]);
        Assert.Contains("in production", comment.Split('\n')[1]);
        Assert.Contains("replace **Vpc cluster-vpc**", comment.Split("<details>")[0]);
        Assert.InRange(comment.Length, 100, 64_000);
    }

    [Fact]
    public async Task A_stack_that_was_not_there_is_all_new()
    {
        File.WriteAllText(PathOf("Pulumi.live.yaml"), "config:\n  erp-infra:environment: dev\n");

        var run = await ErpProcess.RunAsync(_folder.FullName, ["preview", "live", "--against", "HEAD"]);

        Assert.Matches(@"live against HEAD:\n \+   .+", run.Output);
        Assert.Matches(@"\n    [0-9]+ to create\n", run.Output);
    }

    private Task<ErpProcess> Preview(params string[] options) => ErpProcess.RunAsync(_folder.FullName, ["preview", .. options]);

    private string PathOf(string file) => Path.Combine(_folder.FullName, file);

    private void Commit(string message)
    {
        Git("add", "--all");
        Git("-c", "user.name=Test", "-c", "user.email=test@example.com", "commit", "--quiet", "-m", message);
    }

    private void Git(params string[] arguments)
    {
        using var git = Process.Start(new ProcessStartInfo("git", arguments) { WorkingDirectory = _folder.FullName })!;
        git.WaitForExit();
        Assert.Equal(0, git.ExitCode);
    }
}

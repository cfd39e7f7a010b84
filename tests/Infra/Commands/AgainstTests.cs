using System.Diagnostics;
using System.Text.Json;
using Erp.Infra.Commands;

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
        Assert.Equal(Changed("dev") + Same("test") + Same("staging") + Changed("production"), string.Join('\n', run.Output.Split('\n').Where(l => !l.StartsWith("    ! ", StringComparison.Ordinal))));
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
    public async Task A_difference_that_a_rule_refuses_comes_with_the_finding()
    {
        var run = await ErpProcess.RunAsync(_folder.FullName, ["preview", "production", "--against", "HEAD", "--set", "data={ acknowledgeLegacyImages: true }"]);

        Assert.Equal(1, run.ExitCode);
        Assert.Matches(@"Findings:\n  ERP[0-9]{3} ", run.Output.Split("production against HEAD")[1]);
    }

    [Fact]
    public async Task A_machine_reads_what_changed_and_what_the_rules_say()
    {
        var one = JsonDocument.Parse((await ErpProcess.RunAsync(_folder.FullName, ["preview", "dev", "--against", "HEAD~1", "--json"])).Output).RootElement;
        var all = JsonDocument.Parse((await Preview("--against", "HEAD~1", "--json")).Output).RootElement;

        Assert.Equal(("dev", "HEAD~1", "safe"), (one.GetProperty("stack").GetString(), one.GetProperty("against").GetString(), one.GetProperty("verdict").GetString()));
        var image = Assert.Single(one.GetProperty("differences").EnumerateArray(), d => d.GetProperty("path").GetString() == Image);
        Assert.Equal(["update", "kubernetes:apps/v1:Deployment", "gateway-service", "registry.example.com/erp/gateway:1.0.0", "registry.example.com/erp/gateway:1.1.0"],
            new[] { "kind", "type", "name", "old", "new" }.Select(k => image.GetProperty(k).GetString()));
        Assert.Equal(JsonValueKind.Array, one.GetProperty("findings").ValueKind);
        Assert.Equal(["dev safe", "test unchanged", "staging unchanged", "production safe"], all.EnumerateArray().Select(s => $"{s.GetProperty("stack")} {s.GetProperty("verdict")}"));
    }

    [Fact]
    public async Task Two_forms_at_once_are_refused()
    {
        var run = await Preview("--json", "--markdown");

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.StartsWith("--json and --markdown are two forms of one answer", run.Error);
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

        Assert.Matches(@"live against HEAD \(it has no live\):\n \+   .+", run.Output);
        Assert.Matches(@"\n    [0-9]+ to create\n", run.Output);
    }

    public static TheoryData<string> Sources => new(Baseline.Sources);

    [Theory]
    [MemberData(nameof(Sources))]
    public async Task A_source_that_nobody_has_added_yet_asks_the_program_of_the_commit(string source)
    {
        File.WriteAllText(PathOf("erp"), "#!/bin/sh\necho 'the program of the commit' >&2\nexit 2\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(PathOf("erp"), UnixFileMode.UserRead | UnixFileMode.UserExecute);
        File.WriteAllText(PathOf(".gitignore"), "obj/\n");
        Commit("Add a program");
        var folder = source.Contains('.') ? "" : $"{source}/";
        Directory.CreateDirectory(PathOf($"{folder}obj"));
        File.WriteAllText(PathOf($"{folder}obj/Ignored.cs"), "");
        Assert.Equal(0, (await ErpProcess.RunAsync(_folder.FullName, ["preview", "dev", "--against", "HEAD"])).ExitCode);

        File.WriteAllText(PathOf(folder == "" ? source : $"{folder}Audit.cs"), "");

        Assert.Contains("the program of the commit", (await ErpProcess.RunAsync(_folder.FullName, ["preview", "dev", "--against", "HEAD"])).Error);
    }

    [Fact]
    public void The_launcher_builds_anew_for_the_same_sources()
    {
        var launcher = File.ReadAllText(Path.Combine(Repository.Root, "erp"));

        Assert.All(Baseline.Sources, s => Assert.Contains(s.StartsWith("Directory.", StringComparison.Ordinal) ? "Directory.*" : s, launcher));
    }

    [Fact]
    public async Task The_heading_says_which_side_the_options_are_for()
    {
        var text = await ErpProcess.RunAsync(_folder.FullName, ["preview", "dev", "--against", "HEAD", "--platform", "rust-erp", "--set", "owner=others"]);
        var comment = await ErpProcess.RunAsync(_folder.FullName, ["preview", "dev", "--against", "HEAD", "--set", "owner=others", "--markdown"]);

        Assert.StartsWith("dev against HEAD (--platform applies to dev only; --set applies to dev only):\n", text.Output);
        Assert.Contains("compared with `HEAD`. --set is not applied to that.\n", comment.Output);
    }

    [Fact]
    public async Task A_saved_plan_is_held_against_its_own_stack_only()
    {
        File.WriteAllText(PathOf("dev.json"), (await ErpProcess.RunAsync(_folder.FullName, ["preview", "dev", "--json"])).Output);
        File.WriteAllText(PathOf("none.json"), "[]");

        var (own, other, none) = (await On("dev", "dev.json"), await On("test", "dev.json"), await On("dev", "none.json"));

        Assert.Equal(0, own.ExitCode);
        Assert.StartsWith("dev against dev.json:\n    nothing changes\n", own.Output);
        Assert.Equal((2, "'dev.json' holds the plan of dev, and none of test; preview what it holds: erp preview dev --against dev.json\n"), (other.ExitCode, other.Error));
        Assert.Equal((2, "'none.json' is no saved plan; make one with: erp preview STACK --json > none.json\n"), (none.ExitCode, none.Error));
    }

    [Fact]
    public async Task Without_git_a_revision_is_refused_and_a_comment_tells_the_plan()
    {
        Directory.Delete(PathOf(".git"), recursive: true);

        var revision = await On("dev", "HEAD");
        var comment = await ErpProcess.RunAsync(_folder.FullName, ["preview", "dev", "--markdown"]);

        Assert.Equal(2, revision.ExitCode);
        Assert.Contains("'HEAD' is no file and no stack, and ", revision.Error);
        Assert.Contains(" is no git checkout; stacks: dev, test", revision.Error);
        Assert.Equal((0, ""), (comment.ExitCode, comment.Error));
        Assert.Contains("erp-system, with nothing to compare it with: all of it is new.", comment.Output);
        Assert.Matches(@"\| dev \| [0-9]+ \|  \|  \|  \|  \| safe \|", comment.Output);
        Assert.DoesNotContain("HEAD", comment.Output);
    }

    private Task<ErpProcess> On(string stack, string against) => ErpProcess.RunAsync(_folder.FullName, ["preview", stack, "--against", against]);

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

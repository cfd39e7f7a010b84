namespace Erp.Tests.Infra.Commands;

/// <summary><c>erp rollout</c> on a stack's own file: one service through a whole canary, and what is refused.</summary>
public sealed class RolloutCommandTests : IDisposable
{
    private const string File = """
        # The stack of the customers.
        config:
          erp-infra:platform: rust-erp # not to be changed
          erp-infra:images:
            versions:
              financial-service: 1.0.0 # released on Monday
          erp-infra:services:
            financial-service:
              rollout:
                strategy: canary
                steps:
                  - { weight: 10, minutes: 5 }

        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("erp-rollout-");

    public RolloutCommandTests()
    {
        System.IO.File.Copy(Path.Combine(Repository.Root, "Pulumi.yaml"), Path.Combine(_folder.FullName, "Pulumi.yaml"));
        System.IO.File.WriteAllText(StackFile, File);
    }

    private string StackFile => Path.Combine(_folder.FullName, "Pulumi.test.yaml");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task A_canary_goes_from_start_to_promotion()
    {
        var started = await Rollout("start", "financial-service", "1.1.0");
        Assert.Equal((0, ""), (started.ExitCode, started.Error));
        Assert.Contains("the canary 1.1.0 gets 10 % of the traffic", started.Output);
        Assert.Contains("financial-service-canary", started.Output);
        Assert.Contains("Next: pulumi up --stack test", started.Output);
        Assert.Contains("the canary 1.1.0 gets 10 %", (await Rollout("status", "financial-service")).Output);

        Assert.Equal(0, (await Rollout("set-weight", "financial-service", "50")).ExitCode);
        Assert.Equal(0, (await Rollout("promote", "financial-service")).ExitCode);

        Assert.Equal(File.Replace("1.0.0 #", "\"1.1.0\" #"), System.IO.File.ReadAllText(StackFile));
    }

    [Fact]
    public async Task A_dry_run_shows_and_leaves_the_file()
    {
        var run = await Rollout("start", "financial-service", "1.1.0", "--dry-run");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("financial-service-canary", run.Output);
        Assert.Equal(File, System.IO.File.ReadAllText(StackFile));
    }

    [Theory]
    [InlineData("no canary runs", "promote", "financial-service")]
    [InlineData("101 is no share", "start", "financial-service", "1.1.0", "--weight", "101")]
    [InlineData("1.0.0 serves already", "start", "financial-service", "1.0.0")]
    [InlineData("'latest', which is another image tomorrow", "start", "financial-service", "latest")]
    [InlineData("did you mean 'financial-service'?", "status", "financal-service")]
    [InlineData("'finance-service' is a service of erp-system, and test runs rust-erp: set erp-infra:platform in Pulumi.test.yaml", "status", "finance-service")]
    public async Task A_move_that_makes_no_sense_changes_nothing(string reason, params string[] words)
    {
        var run = await Rollout(words);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(reason, run.Error);
        Assert.Equal(File, System.IO.File.ReadAllText(StackFile));
    }

    private Task<ErpProcess> Rollout(params string[] words) => ErpProcess.RunAsync(_folder.FullName, ["rollout", .. words, "--stack", "test"]);
}

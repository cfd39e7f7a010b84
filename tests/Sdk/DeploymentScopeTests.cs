using Erp.Tests.Sdk.Support;
using Pulumi;
using Pulumi.Testing;

namespace Erp.Tests.Sdk;

/// <summary>Where the current deployment begins and ends.</summary>
public class DeploymentScopeTests
{
    private const string NoDeployment = "Trying to acquire Deployment.Instance before 'Run' was called.";

    [Fact]
    public async Task Eight_runs_side_by_side_each_see_their_own_deployment()
    {
        var runs = Enumerable.Range(0, 8).Select(number => Task.Run(() => StackNameAsync($"stack{number}"))).ToList();

        Assert.Equal(Enumerable.Range(0, 8).Select(number => $"stack{number}"), await Task.WhenAll(runs));
    }

    [Fact]
    public async Task Two_runs_started_before_either_is_awaited_do_not_meet()
    {
        var first = StackNameAsync("first");
        var second = StackNameAsync("second");

        Assert.Equal(["first", "second"], await Task.WhenAll(first, second));
    }

    [Fact]
    public async Task A_run_inside_a_run_fails()
    {
        var failure = await Runs.FailAsync(RunInside);

        Assert.Contains("System.InvalidOperationException", failure.Message);
        Assert.Contains("Deployment.Instance should only be set once at the beginning of a 'Run' call.", failure.Message);
    }

    [Fact]
    public async Task After_a_run_there_is_no_deployment()
    {
        await new Recorder().RunAsync(() => { _ = Deployment.Instance; });

        Assert.Equal(NoDeployment, Assert.Throws<InvalidOperationException>(() => Deployment.Instance).Message);
    }

    [Fact]
    public async Task Outputs_kept_from_a_finished_run_stay_usable()
    {
        Output<string>? kept = null;
        await new Recorder().RunAsync(() => { kept = new Widget("w", new WidgetArgs { Text = "kept" }).Text; });

        Assert.Equal("kept!", await kept!.Apply(text => text + "!").ValueAsync());
    }

    [Fact]
    public void Outside_a_run_nothing_can_be_logged()
    {
        Action[] logs =
        [
            () => Log.Debug("x"), () => Log.Info("x"), () => Log.Warn("x"), () => Log.Error("x"),
            () => Log.Exception(new TimeoutException()),
        ];

        Assert.All(logs, log => Assert.Equal(NoDeployment, Assert.Throws<InvalidOperationException>(log).Message));
    }

    [Fact]
    public void Outside_a_run_nothing_can_be_created()
    {
        Action[] creations = [() => _ = new Widget("w"), () => _ = new Group("g"), () => _ = new Stack(), () => _ = new Config()];

        Assert.All(creations, create => Assert.Equal(NoDeployment, Assert.Throws<InvalidOperationException>(create).Message));
    }

    [Fact]
    public async Task Without_the_engine_a_program_does_not_run()
    {
        Func<Task<int>>[] runs =
        [
            () => Deployment.RunAsync(() => { }),
            () => Deployment.RunAsync(() => Task.CompletedTask),
            () => Deployment.RunAsync(() => new Dictionary<string, object?>()),
            () => Deployment.RunAsync<EmptyStack>(),
        ];

        foreach (var run in runs)
        {
            var refusal = await Assert.ThrowsAsync<InvalidOperationException>(run);
            Assert.Equal("Program run without the Pulumi engine available; re-run using the `pulumi` CLI", refusal.Message);
        }
    }

    private static void RunInside() => new Recorder().RunAsync(() => { }).GetAwaiter().GetResult();

    private static async Task<string> StackNameAsync(string name)
    {
        var seen = "";
        await Deployment.TestAsync(new Recorder(), new TestOptions { StackName = name }, () =>
        {
            _ = new Widget("w");
            seen = Deployment.Instance.StackName;
        });

        return seen;
    }

    private sealed class EmptyStack : Stack;
}

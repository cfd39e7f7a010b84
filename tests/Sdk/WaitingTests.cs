using Erp.Tests.Sdk.Support;
using Pulumi;
using Pulumi.Testing;

namespace Erp.Tests.Sdk;

/// <summary>What a run waits for before it ends.</summary>
public class WaitingTests
{
    [Fact]
    public async Task A_run_waits_for_outputs_that_nobody_uses()
    {
        var seen = false;

        await new Recorder().RunAsync(() =>
        {
            Output.Create(DelayedAsync()).Apply(value => seen = value == "late");
        });

        Assert.True(seen);
    }

    [Fact]
    public async Task An_output_that_never_completes_blocks_the_run()
    {
        var never = new TaskCompletionSource<string>();

        var run = Deployment.TestAsync(new Recorder(), Runs.Update, () => { _ = Output.Create(never.Task); });

        Assert.True(await Runs.IsBlockedAsync(run));
        never.SetResult("after all");
        await run.WaitAsync(Runs.Patience);
    }

    [Fact]
    public async Task A_child_that_depends_on_its_own_parent_component_blocks_the_run()
    {
        var run = Deployment.TestAsync(new Recorder(), Runs.Update, () =>
        {
            var parent = new Group("parent");
            _ = new Widget("child", null, new CustomResourceOptions { Parent = parent, DependsOn = { parent } });
        });

        Assert.True(await Runs.IsBlockedAsync(run));
    }

    [Fact]
    public async Task A_resource_that_waits_for_its_own_id_blocks_the_run()
    {
        var run = Deployment.TestAsync(new Recorder(), Runs.Update, () =>
        {
            var own = new DeferredOutput<string>();
            own.Resolve(new Widget("w", new WidgetArgs { Text = own.Output }).Id);
        });

        Assert.True(await Runs.IsBlockedAsync(run));
    }

    [Fact]
    public async Task A_task_that_only_the_program_knows_is_neither_waited_for_nor_missed()
    {
        var forgotten = new TaskCompletionSource();

        await new Recorder().RunAsync(() =>
        {
            _ = Task.Run(Forget);
            _ = forgotten.Task;
        });
    }

    [Fact]
    public async Task The_first_failure_ends_the_waiting()
    {
        var never = new TaskCompletionSource<string>();

        await Runs.FailAsync(() =>
        {
            _ = Output.Create(never.Task);
            throw new TimeoutException("enough");
        });
    }

    [Fact]
    public async Task A_failure_on_the_way_ends_the_waiting_too()
    {
        var never = new TaskCompletionSource<string>();
        var mocks = new Recorder { Create = _ => throw new TimeoutException("enough") };

        await mocks.FailAsync(() =>
        {
            _ = Output.Create(never.Task);
            _ = new Widget("w");
        });
    }

    private static void Forget() => throw new TimeoutException("forgotten");

    private static async Task<string> DelayedAsync()
    {
        await Task.Delay(50);
        return "late";
    }
}

using Erp.Tests.Sdk.Support;
using Pulumi;
using Pulumi.Testing;

namespace Erp.Tests.Sdk;

/// <summary>How a run fails.</summary>
public class ErrorTests
{
    [Fact]
    public async Task An_exception_of_the_program_is_told_by_type_message_and_stack_only()
    {
        var failure = await Runs.FailAsync(() => throw new TimeoutException("boom"));

        Assert.StartsWith("Running program '", failure.Message);
        Assert.Contains("' failed with an unhandled exception:", failure.Message);
        Assert.Contains("\nSystem.TimeoutException: boom", failure.Message);
        Assert.Contains("   at ", failure.Message);
        Assert.Null(failure.InnerException);
    }

    [Fact]
    public async Task An_exception_of_a_stack_s_constructor_fails_the_run()
    {
        var failure = await Runs.FailAsync<RunException>(() => new Recorder().RunStackAsync<ThrowingStack>());

        Assert.Contains("System.TimeoutException: no stack today", failure.Message);
    }

    [Fact]
    public async Task A_run_exception_keeps_its_message_to_the_letter()
    {
        Assert.Equal("exactly this", (await Runs.FailAsync(() => throw new RunException("exactly this"))).Message);
        Assert.Equal("and this", (await Runs.FailAsync(() => throw new OwnRunException("and this"))).Message);
    }

    [Fact]
    public async Task A_resource_exception_tells_its_type_and_stack()
    {
        var failure = await Runs.FailAsync(() => throw new ResourceException("bad resource", null));

        Assert.StartsWith("Pulumi.ResourceException: bad resource", failure.Message);
        Assert.Contains("   at ", failure.Message);
    }

    [Fact]
    public async Task A_resource_exception_can_hide_its_stack()
        => Assert.Equal(
            "bad resource",
            (await Runs.FailAsync(() => throw new ResourceException("bad resource", null, hideStack: true))).Message);

    [Fact]
    public async Task A_logged_error_fails_the_run_with_its_text()
        => Assert.Equal("x", (await Runs.FailAsync(() => Log.Error("x"))).Message);

    [Fact]
    public async Task Several_logged_errors_fail_it_with_all_of_them()
    {
        var failure = await Runs.FailAsync<AggregateException>(() => new Recorder().RunAsync(() =>
        {
            Log.Error("x");
            Log.Error("y");
        }));

        Assert.All(failure.InnerExceptions, inner => Assert.IsType<RunException>(inner));
        Assert.Equal(["x", "y"], failure.InnerExceptions.Select(inner => inner.Message).Order());
    }

    [Fact]
    public async Task Milder_messages_fail_nothing()
        => await new Recorder().RunAsync(() =>
        {
            Log.Debug("x");
            Log.Info("x");
            Log.Warn("x");
        });

    [Fact]
    public async Task A_failing_mock_fails_the_run_and_the_outputs_of_its_resource()
    {
        Widget? widget = null;

        var failure = await Failing("broken").FailAsync(() => { widget = new Widget("broken"); });

        Assert.Contains("System.TimeoutException: no broken", failure.Message);
        await Assert.ThrowsAsync<TimeoutException>(() => widget!.Text.ValueAsync());
        await Assert.ThrowsAsync<TimeoutException>(() => widget!.Id.ValueAsync());
    }

    [Fact]
    public async Task Two_failing_mocks_fail_it_with_both()
    {
        var failure = await Runs.FailAsync<AggregateException>(() => Failing("one", "two").RunAsync(() =>
        {
            _ = new Widget("one");
            _ = new Widget("two");
        }));

        Assert.All(failure.InnerExceptions, inner => Assert.IsType<RunException>(inner));
        Assert.Contains(failure.InnerExceptions, inner => inner.Message.Contains("System.TimeoutException: no one"));
        Assert.Contains(failure.InnerExceptions, inner => inner.Message.Contains("System.TimeoutException: no two"));
    }

    [Fact]
    public async Task A_failure_reaches_the_readers_as_one_of_their_property()
    {
        Widget? reader = null;

        try
        {
            await Failing("source").RunAsync(() => { reader = new Widget("reader", new WidgetArgs { Text = new Widget("source").Text }); });
            Assert.Fail("The run must fail.");
        }
        catch (Exception failure) when (failure is RunException or AggregateException)
        {
            Environment.ExitCode = 0;
        }

        var seen = await Assert.ThrowsAsync<InvalidOperationException>(() => reader!.Text.ValueAsync());
        Assert.Contains("""error serializing property "text":""", seen.Message);
    }

    [Fact]
    public async Task An_output_that_fails_fails_the_run_even_when_nobody_reads_it()
    {
        var failure = await Runs.FailAsync(() => Output.Create(1).Apply(int (int _) => throw new TimeoutException("unread")));

        Assert.Contains("System.TimeoutException: unread", failure.Message);
    }

    private static Recorder Failing(params string[] names) => new()
    {
        Create = args => names.Contains(args.Name)
            ? throw new TimeoutException($"no {args.Name}")
            : Task.FromResult(Recorder.Echo(args)),
    };

    private sealed class ThrowingStack : Stack
    {
        public ThrowingStack() => throw new TimeoutException("no stack today");
    }

    private sealed class OwnRunException(string message) : RunException(message);
}

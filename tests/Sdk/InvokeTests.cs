using System.Collections.Concurrent;
using Erp.Tests.Sdk.Support;
using Pulumi;
using Pulumi.Utilities;

namespace Erp.Tests.Sdk;

/// <summary>Questions to a provider.</summary>
public class InvokeTests
{
    private const string Look = "test:index:look";

    private readonly Recorder _mocks = Recorder.Answering(("name", "found"), ("weight", 3));

    [Fact]
    public async Task An_answer_becomes_an_output_object()
    {
        Output<Detail>? output = null;
        Detail? awaited = null;

        await _mocks.RunAsync(async () =>
        {
            output = Deployment.Instance.Invoke<Detail>(Look, new LookArgs { Name = "n" });
            awaited = await Deployment.Instance.InvokeAsync<Detail>(Look, new LookArgs { Name = "n" });
        });

        foreach (var detail in new[] { awaited!, await output!.ValueAsync() })
        {
            Assert.Equal("found", detail.Name);
            Assert.Equal(3, detail.Weight);
        }

        Assert.Equal([Look, Look], _mocks.Calls.Select(call => call.Token));
        Assert.All(_mocks.Calls, call => Assert.Equal("n", call.Args["name"]));
    }

    [Fact]
    public async Task What_the_answer_lacks_is_the_default()
    {
        var detail = await AskAsync(Recorder.Answering(("name", "found")), InvokeArgs.Empty);

        Assert.Equal(0, (await detail.ValueAsync()).Weight);
    }

    [Fact]
    public async Task An_unknown_argument_makes_an_unknown_answer_and_no_call()
    {
        var detail = await AskAsync(_mocks, new LookArgs { Name = OutputUtilities.CreateUnknown("") });

        Assert.False(await detail.IsKnownAsync());
        Assert.Empty(_mocks.Calls);
    }

    [Fact]
    public async Task A_secret_argument_arrives_plain_and_the_answer_is_no_secret()
    {
        var detail = await AskAsync(_mocks, new LookArgs { Name = Output.CreateSecret("s") });

        Assert.Equal("s", Assert.Single(_mocks.Calls).Args["name"]);
        Assert.False(await detail.IsSecretAsync());
    }

    [Fact]
    public async Task The_answer_depends_on_what_its_arguments_depend_on()
    {
        Widget? widget = null;
        Output<Detail>? detail = null;

        await _mocks.RunAsync(() =>
        {
            widget = new Widget("w");
            detail = Deployment.Instance.Invoke<Detail>(Look, new LookArgs { Name = widget.Id });
        });

        Assert.Contains(widget!, await detail!.DependenciesAsync());
    }

    [Fact]
    public async Task The_answer_depends_on_what_it_is_told_to_depend_on()
    {
        Widget? widget = null;
        Output<Detail>? detail = null;

        await _mocks.RunAsync(() =>
        {
            widget = new Widget("w");
            detail = Deployment.Instance.Invoke<Detail>(Look, InvokeArgs.Empty, new InvokeOutputOptions { DependsOn = { widget } });
        });

        Assert.Contains(widget!, await detail!.DependenciesAsync());
    }

    [Fact]
    public async Task An_argument_of_a_resource_without_id_makes_an_unknown_answer()
    {
        Output<Detail>? detail = null;
        var mocks = new Recorder { Create = args => Task.FromResult(((string?)null, (object)args.Inputs)) };

        await mocks.RunAsync(() =>
        {
            var widget = new Widget("w", new WidgetArgs { Text = "known" });
            detail = Deployment.Instance.Invoke<Detail>(Look, new LookArgs { Name = widget.Text });
        });

        Assert.False(await detail!.IsKnownAsync());
    }

    [Fact]
    public async Task An_invoke_waits_for_the_registrations_in_flight()
    {
        var steps = new ConcurrentQueue<string>();
        var mocks = new Recorder
        {
            Create = async args =>
            {
                await Task.Delay(100);
                steps.Enqueue("created");
                return Recorder.Echo(args);
            },
            Answer = args =>
            {
                steps.Enqueue("asked");
                return Task.FromResult<object>(args.Args);
            },
        };

        await mocks.RunAsync(() =>
        {
            _ = new Widget("w");
            Deployment.Instance.Invoke<Detail>(Look, InvokeArgs.Empty);
        });

        Assert.Equal(["created", "asked"], steps);
    }

    [Fact]
    public async Task A_failing_answer_reaches_who_awaits_it_as_it_is()
    {
        var mocks = new Recorder { Answer = _ => throw new TimeoutException("no answer") };

        await mocks.RunAsync(async () =>
        {
            var failure = await Assert.ThrowsAsync<TimeoutException>(() => Deployment.Instance.InvokeAsync<Detail>(Look, InvokeArgs.Empty));
            Assert.Equal("no answer", failure.Message);
        });
    }

    [Fact]
    public async Task A_failing_answer_that_nobody_catches_fails_the_run()
    {
        var mocks = new Recorder { Answer = _ => throw new TimeoutException("no answer") };

        var failure = await Runs.FailAsync<RunException>(
            () => mocks.RunAsync(() => Deployment.Instance.InvokeAsync<Detail>(Look, InvokeArgs.Empty)));

        Assert.Contains("System.TimeoutException: no answer", failure.Message);
    }

    [Fact]
    public async Task A_failing_answer_as_an_output_fails_the_run()
    {
        var mocks = new Recorder { Answer = _ => throw new TimeoutException("no answer") };

        var failure = await mocks.FailAsync(() => { Deployment.Instance.Invoke<Detail>(Look, InvokeArgs.Empty); });

        Assert.Contains("System.TimeoutException: no answer", failure.Message);
    }

    private static async Task<Output<Detail>> AskAsync(Recorder mocks, InvokeArgs args)
    {
        Output<Detail>? detail = null;
        await mocks.RunAsync(() => { detail = Deployment.Instance.Invoke<Detail>(Look, args); });

        return detail!;
    }

    private sealed class LookArgs : InvokeArgs
    {
        [Input("name")]
        public Input<string>? Name { get; set; }
    }
}

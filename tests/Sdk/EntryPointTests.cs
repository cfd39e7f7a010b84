using Erp.Tests.Sdk.Support;
using Pulumi;
using Pulumi.Testing;

namespace Erp.Tests.Sdk;

/// <summary>The ways into a test run, and what each gives back.</summary>
public class EntryPointTests
{
    private readonly Recorder _mocks = new();

    [Fact]
    public async Task A_stack_class_comes_first_in_its_own_result()
    {
        var resources = await Deployment.TestAsync<OneWidgetStack>(_mocks);

        Assert.Collection(resources, first => Assert.IsType<OneWidgetStack>(first), second => Assert.IsType<Widget>(second));
    }

    [Fact]
    public async Task An_action_gives_its_resources_without_the_stack_around_them()
    {
        var resources = await Deployment.TestAsync(_mocks, new TestOptions(), () => { _ = new Widget("w"); });

        Assert.IsType<Widget>(Assert.Single(resources));
    }

    [Fact]
    public async Task An_async_function_is_waited_for_before_the_call_returns()
    {
        var finished = false;

        var run = Deployment.TestAsync(_mocks, new TestOptions(), async () =>
        {
            await Task.Delay(50);
            _ = new Widget("w");
            finished = true;
        });

        Assert.True(finished);
        Assert.Single(await run);
    }

    [Fact]
    public async Task The_outputs_are_the_very_dictionary_that_the_callback_returned()
    {
        var output = Output.Create("x");
        var returned = new Dictionary<string, object?> { ["output"] = output, ["plain"] = 5, ["nothing"] = null };

        var (resources, outputs) = await Deployment.TestAsync(_mocks, new TestOptions(), () =>
        {
            _ = new Widget("w");
            return (IDictionary<string, object?>)returned;
        });

        Assert.Single(resources);
        Assert.Equal(3, outputs.Count);
        Assert.Same(output, outputs["output"]);
        Assert.Equal(5, outputs["plain"]);
        Assert.Null(outputs["nothing"]);
    }

    [Fact]
    public async Task An_async_callback_returns_outputs_too()
    {
        var (resources, outputs) = await Deployment.TestAsync(_mocks, new TestOptions(), async () =>
        {
            await Task.Yield();
            _ = new Widget("w");
            return (IDictionary<string, object?>)new Dictionary<string, object?> { ["name"] = "w" };
        });

        Assert.Single(resources);
        Assert.Equal("w", outputs["name"]);
    }

    [Fact]
    public async Task Outputs_of_a_callback_are_not_registered_for_the_stack()
    {
        await Deployment.TestAsync(_mocks, new TestOptions(), () => new Dictionary<string, object?> { ["name"] = "w" });

        var registration = Assert.Single(_mocks.Outputs);
        Assert.Equal("urn:pulumi:stack::project::pulumi:pulumi:Stack::project-stack", registration.Urn);
        Assert.Empty(registration.Outputs);
    }

    [Fact]
    public async Task A_service_provider_makes_the_stack()
    {
        var services = new OneService(() => new OneWidgetStack("given"));

        var resources = await Deployment.TestWithServiceProviderAsync<OneWidgetStack>(_mocks, services);

        Assert.IsType<OneWidgetStack>(resources[0]);
        Assert.Equal(["given"], _mocks.Names);
    }

    [Fact]
    public async Task Without_a_service_provider_the_argument_is_refused()
        => await Assert.ThrowsAsync<ArgumentNullException>(() => Deployment.TestWithServiceProviderAsync<OneWidgetStack>(_mocks, null!));

    [Fact]
    public async Task A_stack_that_the_service_provider_does_not_know_fails_the_run()
        => await Runs.FailAsync<RunException>(
            () => Deployment.TestWithServiceProviderAsync<OneWidgetStack>(_mocks, new OneService(() => null)));

    private sealed class OneWidgetStack : Stack
    {
        public OneWidgetStack() : this("w")
        {
        }

        public OneWidgetStack(string name) => _ = new Widget(name);
    }

    private sealed class OneService(Func<object?> make) : IServiceProvider
    {
        public object? GetService(Type serviceType) => make();
    }
}

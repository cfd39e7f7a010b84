using Erp.Tests.Sdk.Support;
using Pulumi;
using Pulumi.Testing;

namespace Erp.Tests.Sdk;

/// <summary>What reaches the mocks, when, and what they are told.</summary>
public class MockCallTests
{
    private readonly Recorder _mocks = new();

    [Fact]
    public async Task Resources_providers_components_and_reads_reach_the_mock_but_the_stack_does_not()
    {
        await _mocks.RunAsync(() =>
        {
            _ = new Widget("custom");
            _ = new TestProvider("provider");
            _ = new Group("component");
            _ = new RemoteGroup("remote");
            _ = new Thing("read", options: new CustomResourceOptions { Id = "existing" });
            _ = new StackReference("other");
        });

        Assert.Equal(
            [Widget.Token, "pulumi:providers:test", Group.Token, RemoteGroup.Token, Thing.Token, "pulumi:pulumi:StackReference"],
            _mocks.Resources.Select(resource => resource.Type));
        Assert.Equal(["custom", "provider", "component", "remote", "read", "other"], _mocks.Names);
    }

    [Fact]
    public async Task Invokes_and_method_calls_both_reach_the_call_mock()
    {
        await _mocks.RunAsync(() =>
        {
            Deployment.Instance.Invoke<Detail>("test:index:look", InvokeArgs.Empty);
            Deployment.Instance.Call<Detail>("test:index:Widget/act", CallArgs.Empty);
        });

        Assert.Equal(
            ["test:index:Widget/act", "test:index:look"],
            _mocks.Calls.Select(call => call.Token).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_mock_runs_inside_the_constructor_on_its_thread_before_the_derived_body()
    {
        var steps = new List<(string Step, int Thread)>();
        var mocks = new Recorder
        {
            Create = args =>
            {
                steps.Add(("mock", Environment.CurrentManagedThreadId));
                return Task.FromResult(Recorder.Echo(args));
            },
        };

        await mocks.RunAsync(() =>
        {
            _ = new Noted("n", () => steps.Add(("body", Environment.CurrentManagedThreadId)));
            steps.Add(("after", Environment.CurrentManagedThreadId));
        });

        Assert.Equal(["mock", "body", "after"], steps.Select(step => step.Step));
        Assert.Single(steps.Select(step => step.Thread).Distinct());
    }

    [Fact]
    public async Task The_deployment_is_there_in_the_mock()
    {
        string? project = null;
        var mocks = new Recorder
        {
            Create = args =>
            {
                project = Deployment.Instance.ProjectName;
                return Task.FromResult(Recorder.Echo(args));
            },
        };

        await mocks.RunAsync(() => { _ = new Widget("w"); });

        Assert.Equal("project", project);
    }

    [Fact]
    public async Task Without_provider_and_id_both_are_empty()
    {
        await _mocks.RunAsync(() => { _ = new Widget("w"); });

        Assert.Equal("", _mocks["w"].Provider);
        Assert.Equal("", _mocks["w"].Id);
    }

    [Fact]
    public async Task A_provider_is_told_by_urn_and_id()
    {
        await _mocks.RunAsync(() => { _ = new Widget("w", null, new CustomResourceOptions { Provider = new TestProvider("p") }); });

        Assert.Equal(
            "urn:pulumi:stack::project::pulumi:pulumi:Stack$pulumi:providers:test::p::p-id",
            _mocks["w"].Provider);
    }

    [Fact]
    public async Task An_import_is_told_by_its_id()
    {
        await _mocks.RunAsync(() => { _ = new Widget("w", null, new CustomResourceOptions { ImportId = "imported" }); });

        Assert.Equal("imported", _mocks["w"].Id);
    }

    [Fact]
    public async Task A_read_is_told_by_the_id_it_looks_for()
    {
        await _mocks.RunAsync(() => { _ = new Widget("w", null, new CustomResourceOptions { Id = Output.Create("existing") }); });

        Assert.Equal("existing", _mocks["w"].Id);
    }

    [Fact]
    public async Task An_empty_id_is_no_read()
    {
        await _mocks.RunAsync(() => { _ = new Widget("w", null, new CustomResourceOptions { Id = "" }); });

        Assert.Equal("", _mocks["w"].Id);
    }

    [Fact]
    public async Task A_remote_component_never_shows_its_provider()
    {
        await _mocks.RunAsync(() =>
        {
            var provider = new TestProvider("p");
            _ = new RemoteGroup("one", null, new ComponentResourceOptions { Provider = provider });
            _ = new RemoteGroup("many", null, new ComponentResourceOptions { Providers = { provider } });
        });

        Assert.Equal("", _mocks["one"].Provider);
        Assert.Equal("", _mocks["many"].Provider);
    }

    [Fact]
    public async Task A_call_is_told_its_arguments_and_provider()
    {
        await _mocks.RunAsync(() => Deployment.Instance.InvokeAsync(
            "test:index:look", Bag.Question(("name", "x")), new InvokeOptions { Provider = new TestProvider("p") }));

        var call = Assert.Single(_mocks.Calls);
        Assert.Equal("test:index:look", call.Token);
        Assert.Equal("x", call.Args["name"]);
        Assert.Equal("urn:pulumi:stack::project::pulumi:pulumi:Stack$pulumi:providers:test::p::p-id", call.Provider);
    }

    private sealed class Noted : CustomResource
    {
        public Noted(string name, Action body) : base("test:index:Noted", name, ResourceArgs.Empty, null) => body();
    }
}

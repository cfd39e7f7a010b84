using System.Collections.Immutable;
using Erp.Tests.Sdk.Support;
using Pulumi;
using Pulumi.Testing;
using Pulumi.Utilities;

namespace Erp.Tests.Sdk;

/// <summary>Outputs that components and stacks register.</summary>
public class ComponentOutputsTests
{
    private readonly Recorder _mocks = new();

    [Fact]
    public async Task Registered_outputs_are_told_with_the_component_s_urn()
    {
        await _mocks.RunAsync(() => { _ = new Loose("c", new Dictionary<string, object?> { ["host"] = "db", ["port"] = 5432 }); });

        var outputs = OutputsOf(Loose.Token, "c");
        Assert.Equal("db", await outputs["host"].ValueAsync());
        Assert.Equal(5432.0, await outputs["port"].ValueAsync());
    }

    [Fact]
    public async Task Registered_outputs_keep_their_flags_and_lose_their_dependencies()
    {
        await _mocks.RunAsync(() =>
        {
            _ = new Loose("c", new Dictionary<string, object?>
            {
                ["secret"] = Output.CreateSecret("s"),
                ["unknown"] = OutputUtilities.CreateUnknown(""),
                ["dependent"] = new Widget("w").Id,
            });
        });

        var outputs = OutputsOf(Loose.Token, "c");
        Assert.True(await outputs["secret"].IsSecretAsync());
        Assert.Equal("s", await outputs["secret"].ValueAsync());
        Assert.False(await outputs["unknown"].IsKnownAsync());
        Assert.False(await outputs["dependent"].IsSecretAsync());
        Assert.Equal("w-id", await outputs["dependent"].ValueAsync());
        Assert.Empty(await outputs["dependent"].DependenciesAsync());
    }

    [Fact]
    public async Task Outputs_may_come_later()
    {
        IDictionary<string, object?> outputs = new Dictionary<string, object?> { ["host"] = "db" };

        await _mocks.RunAsync(() =>
        {
            _ = new Later("task", Task.FromResult(outputs));
            _ = new Later("output", Output.Create(outputs));
        });

        Assert.Equal("db", await OutputsOf(Later.Token, "task")["host"].ValueAsync());
        Assert.Equal("db", await OutputsOf(Later.Token, "output")["host"].ValueAsync());
    }

    [Fact]
    public async Task Without_arguments_every_output_property_is_registered_under_its_name()
    {
        await _mocks.RunAsync(() => { _ = new Typed("c"); });

        var outputs = OutputsOf(Typed.Token, "c");
        Assert.Equal(["Endpoint", "host"], outputs.Keys.Order(StringComparer.Ordinal));
        Assert.Equal("db", await outputs["host"].ValueAsync());
        Assert.Equal("http://db", await outputs["Endpoint"].ValueAsync());
    }

    [Fact]
    public async Task Two_output_properties_of_one_name_fail_the_run()
    {
        var failure = await Runs.FailAsync(() => { _ = new Twice("c"); });

        Assert.Contains("System.ArgumentException", failure.Message);
    }

    [Fact]
    public async Task Who_registers_nothing_is_not_told_but_the_stack_always_is()
    {
        await _mocks.RunAsync(() => { _ = new Group("silent"); });

        Assert.EndsWith("::project-stack", Assert.Single(_mocks.Outputs).Urn);
    }

    [Fact]
    public async Task A_stack_class_registers_its_output_properties()
    {
        await _mocks.RunStackAsync<OutputStack>();

        var outputs = Assert.Single(_mocks.Outputs).Outputs;
        Assert.Equal(["Plain", "renamed"], outputs.Keys.Order(StringComparer.Ordinal));
        Assert.Equal("p", await outputs["Plain"].ValueAsync());
        Assert.True(await outputs["renamed"].IsSecretAsync());
    }

    [Fact]
    public async Task A_mock_that_refuses_outputs_fails_the_run()
    {
        var failure = await new Refusing().FailAsync(() => { _ = new Widget("w"); });

        Assert.Contains("System.TimeoutException: no outputs, please", failure.Message);
    }

    private ImmutableDictionary<string, Output<object?>> OutputsOf(string type, string name)
        => Assert.Single(_mocks.Outputs, request => request.Urn.EndsWith($"${type}::{name}", StringComparison.Ordinal)).Outputs;

    private sealed class Loose : ComponentResource
    {
        public const string Token = "test:index:Loose";

        public Loose(string name, IDictionary<string, object?> outputs) : base(Token, name) => RegisterOutputs(outputs);
    }

    private sealed class Later : ComponentResource
    {
        public const string Token = "test:index:Later";

        public Later(string name, Task<IDictionary<string, object?>> outputs) : base(Token, name) => RegisterOutputs(outputs);

        public Later(string name, Output<IDictionary<string, object?>> outputs) : base(Token, name) => RegisterOutputs(outputs);
    }

    private sealed class Typed : ComponentResource
    {
        public const string Token = "test:index:Typed";

        public Typed(string name) : base(Token, name) => RegisterOutputs();

        [Output("host")]
        public Output<string> Host { get; private set; } = Output.Create("db");

        [Output]
        public Output<string> Endpoint { get; private set; } = Output.Create("http://db");

        public Output<string> Internal { get; private set; } = Output.Create("not an output");
    }

    private sealed class Twice : ComponentResource
    {
        public Twice(string name) : base("test:index:Twice", name) => RegisterOutputs();

        [Output("same")]
        public Output<string> One { get; private set; } = Output.Create("1");

        [Output("same")]
        public Output<string> Other { get; private set; } = Output.Create("2");
    }

    private sealed class OutputStack : Stack
    {
        [Output]
        public Output<string> Plain { get; private set; } = Output.Create("p");

        [Output("renamed")]
        public Output<string> Hidden { get; private set; } = Output.CreateSecret("s");
    }

    private sealed class Refusing : IMocks
    {
        public Task<object> CallAsync(MockCallArgs args) => Task.FromResult<object>(args.Args);

        public Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args) => Task.FromResult(Recorder.Echo(args));

        public Task RegisterResourceOutputs(MockRegisterResourceOutputsRequest args) => throw new TimeoutException("no outputs, please");
    }
}

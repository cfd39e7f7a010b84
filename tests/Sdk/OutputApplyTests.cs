using Erp.Tests.Sdk.Support;
using Pulumi;
using Pulumi.Utilities;

namespace Erp.Tests.Sdk;

/// <summary>Functions over outputs.</summary>
public class OutputApplyTests
{
    [Fact]
    public async Task A_function_may_give_a_value_a_task_an_input_or_an_output()
    {
        var output = Output.Create("x");

        Assert.Equal("x!", await output.Apply(text => text + "!").ValueAsync());
        Assert.Equal("x!", await output.Apply(text => Task.FromResult(text + "!")).ValueAsync());
        Assert.Equal("x!", await output.Apply(text => (Input<string>?)(text + "!")).ValueAsync());
        Assert.Equal("x!", await output.Apply(text => Output.Create(text + "!")).ValueAsync());
    }

    [Fact]
    public async Task A_task_without_a_result_gives_an_output_of_nothing()
    {
        var seen = "";

        Output<ValueTuple> output = Output.Create("x").Apply(async text =>
        {
            await Task.Yield();
            seen = text;
        });

        Assert.Equal(default, await output.ValueAsync());
        Assert.Equal("x", seen);
    }

    [Fact]
    public async Task Flags_and_dependencies_of_source_and_result_are_joined()
    {
        var (first, source) = await OutputTests.DependentAsync();
        var (second, inner) = await OutputTests.DependentAsync();

        var plain = source.Apply(_ => inner);
        var secretOutside = Output.CreateSecret(source).Apply(_ => inner);
        var secretInside = source.Apply(_ => Output.CreateSecret(inner));

        Assert.True((await plain.DependenciesAsync()).SetEquals([first, second]));
        Assert.False(await plain.IsSecretAsync());
        Assert.True(await secretOutside.IsSecretAsync());
        Assert.True(await secretInside.IsSecretAsync());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task On_an_unknown_the_function_is_never_called(bool preview)
    {
        var called = false;
        Output<int>? output = null;

        await Deployment.TestAsync(new Recorder(), preview ? Runs.Preview : Runs.Update, () =>
        {
            output = Output.CreateSecret(OutputUtilities.CreateUnknown("x")).Apply(text =>
            {
                called = true;
                return text.Length;
            });
        });

        Assert.False(called);
        Assert.False(await output!.IsKnownAsync());
        Assert.True(await output!.IsSecretAsync());
        Assert.Equal(0, await output!.ValueAsync());
    }

    [Fact]
    public async Task On_an_unknown_dependencies_are_kept()
    {
        Widget? widget = null;
        Output<int>? output = null;

        await Recorder.Giving().PreviewAsync(() =>
        {
            widget = new Widget("w");
            output = widget.Count.Apply(count => count + 1);
        });

        Assert.False(await output!.IsKnownAsync());
        Assert.Contains(widget!, await output!.DependenciesAsync());
    }

    [Fact]
    public async Task An_unknown_result_makes_the_whole_unknown()
        => Assert.False(await Output.Create(1).Apply(_ => OutputUtilities.CreateUnknown(2)).IsKnownAsync());

    [Fact]
    public async Task A_null_output_is_a_known_default()
    {
        var output = Output.Create("x").Apply(_ => (Output<int>?)null);

        Assert.True(await output.IsKnownAsync());
        Assert.Equal(0, await output.ValueAsync());
    }

    [Fact]
    public async Task A_failing_function_fails_the_output()
        => await Assert.ThrowsAsync<TimeoutException>(
            () => Output.Create(1).Apply(int (int _) => throw new TimeoutException("boom")).ValueAsync());

    [Fact]
    public async Task On_a_failed_output_the_function_is_not_called()
    {
        var called = false;

        await Assert.ThrowsAsync<TimeoutException>(() => OutputTests.Faulted().Apply(_ => called = true).ValueAsync());

        Assert.False(called);
    }

    [Fact]
    public async Task An_array_can_be_read_by_index_and_length()
    {
        var array = Output.All(Output.Create("a"), Output.Create("b"));

        Assert.Equal("a", await array.First().ValueAsync());
        Assert.Equal("b", await array.GetAt(1).ValueAsync());
        Assert.Equal(2, await array.Length().ValueAsync());
    }

    [Fact]
    public async Task A_deferred_output_is_what_it_is_resolved_to()
    {
        var deferred = new DeferredOutput<string>();
        var shouted = deferred.Output.Apply(text => text + "!");

        deferred.Resolve(Output.CreateSecret("x"));

        Assert.Equal("x!", await shouted.ValueAsync());
        Assert.True(await shouted.IsSecretAsync());
    }

    [Fact]
    public void A_deferred_output_can_be_resolved_only_once()
    {
        var deferred = new DeferredOutput<string>();
        deferred.Resolve(Output.Create("x"));

        Assert.Throws<InvalidOperationException>(() => deferred.Resolve(Output.Create("y")));
    }
}

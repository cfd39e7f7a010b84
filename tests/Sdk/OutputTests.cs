using System.Collections.Immutable;
using Erp.Tests.Sdk.Support;
using Pulumi;
using Pulumi.Utilities;

namespace Erp.Tests.Sdk;

/// <summary>A value, whether it is known, whether it is secret, what it depends on.</summary>
public class OutputTests
{
    [Fact]
    public async Task A_created_output_is_known_plain_and_free()
    {
        var task = Task.FromResult("x");

        foreach (var output in new[] { Output.Create("x"), Output.Create(task), Output<string>.Create(task) })
        {
            Assert.Equal("x", await output.ValueAsync());
            Assert.True(await output.IsKnownAsync());
            Assert.False(await output.IsSecretAsync());
            Assert.Empty(await output.DependenciesAsync());
        }
    }

    [Fact]
    public async Task A_created_secret_is_one_and_still_has_its_value()
    {
        foreach (var output in new[] { Output.CreateSecret("x"), Output.CreateSecret(Task.FromResult("x")) })
        {
            Assert.Equal("x", await output.ValueAsync());
            Assert.True(await output.IsSecretAsync());
        }
    }

    [Fact]
    public async Task A_created_unknown_has_the_default_value()
    {
        var output = OutputUtilities.CreateUnknown("x");

        Assert.False(await output.IsKnownAsync());
        Assert.Null(await output.ValueAsync());
    }

    [Fact]
    public async Task A_secret_made_of_an_output_keeps_all_but_the_flag()
    {
        var (widget, output) = await DependentAsync();

        var secret = Output.CreateSecret(output);
        Assert.True(await secret.IsSecretAsync());
        Assert.Equal("w-id", await secret.ValueAsync());
        Assert.Contains(widget, await secret.DependenciesAsync());
        Assert.False(await Output.CreateSecret(OutputUtilities.CreateUnknown("x")).IsKnownAsync());
    }

    [Fact]
    public async Task To_unsecret_keeps_all_but_the_flag()
    {
        var (widget, output) = await DependentAsync();

        var plain = Output.Unsecret(Output.CreateSecret(output));
        Assert.False(await plain.IsSecretAsync());
        Assert.Equal("w-id", await plain.ValueAsync());
        Assert.Contains(widget, await plain.DependenciesAsync());
        Assert.False(await Output.Unsecret(OutputUtilities.CreateUnknown("x")).IsKnownAsync());
    }

    [Fact]
    public async Task A_dependency_can_be_added()
    {
        var (widget, _) = await DependentAsync();

        Assert.Equal([widget], await OutputUtilities.WithDependency(Output.Create("x"), widget).DependenciesAsync());
    }

    [Fact]
    public async Task All_is_known_when_all_are_and_secret_when_one_is()
    {
        var known = Output.All(Output.Create("a"), Output.Create("b"));
        var secret = Output.All(Output.Create("a"), Output.CreateSecret("b"));
        var unknown = Output.All(Output.Create("a"), OutputUtilities.CreateUnknown("b"));

        Assert.Equal(["a", "b"], await known.ItemsAsync());
        Assert.False(await known.IsSecretAsync());
        Assert.True(await secret.IsSecretAsync());
        Assert.False(await unknown.IsKnownAsync());
    }

    [Fact]
    public async Task All_takes_values_inputs_and_sequences()
    {
        Input<string> input = "c";

        Assert.Equal(["a", "b", "c"], await Output.All<string>("a", Output.Create("b"), input).ItemsAsync());
        Assert.Equal(["a", "b"], await Output.All(new List<Output<string>> { Output.Create("a"), Output.Create("b") }).ItemsAsync());
        Assert.Equal(["c"], await Output.All(new List<Input<string>> { input }).ItemsAsync());
    }

    [Fact]
    public async Task All_of_nothing_is_a_known_empty_array()
    {
        var nothing = Output.All(ImmutableArray<Output<string>>.Empty.AsEnumerable());

        Assert.True(await nothing.IsKnownAsync());
        Assert.Empty(await nothing.ValueAsync());
    }

    [Fact]
    public async Task All_fails_as_its_element_does()
        => await Assert.ThrowsAsync<TimeoutException>(() => Output.All(Output.Create("a"), Faulted()).ValueAsync());

    [Fact]
    public async Task A_tuple_is_known_when_all_are_and_secret_when_one_is()
    {
        Assert.Equal(("a", 1), await Output.Tuple(Output.Create("a"), Output.Create(1)).ValueAsync());
        Assert.True(await Output.Tuple(Output.Create("a"), Output.CreateSecret(1)).IsSecretAsync());
        Assert.False(await Output.Tuple(Output.Create("a"), OutputUtilities.CreateUnknown(1)).IsKnownAsync());
        await Assert.ThrowsAsync<TimeoutException>(() => Output.Tuple(Output.Create("a"), Faulted()).ValueAsync());
    }

    [Fact]
    public async Task A_tuple_of_inputs_and_values_names_its_types()
        => Assert.Equal(("a", 1, true), await Output.Tuple<string, int, bool>("a", Output.Create(1), true).ValueAsync());

    [Fact]
    public async Task A_tuple_has_up_to_eight_parts()
    {
        Output<int> One(int value) => Output.Create(value);

        Assert.Equal(
            (1, 2, 3, 4, 5, 6, 7, 8),
            await Output.Tuple(One(1), One(2), One(3), One(4), One(5), One(6), One(7), One(8)).ValueAsync());
    }

    [Fact]
    public async Task Dependencies_of_the_parts_are_those_of_the_whole()
    {
        var (widget, output) = await DependentAsync();

        Assert.Equal([widget], await Output.All(Output.Create("a"), output).DependenciesAsync());
        Assert.Equal([widget], await Output.Tuple(Output.Create(1), output).DependenciesAsync());
        Assert.Equal([widget], await Output.Format($"{output}").DependenciesAsync());
    }

    internal static Output<string> Faulted() => Output.Create(Task.FromException<string>(new TimeoutException("faulted")));

    internal static async Task<(Widget Widget, Output<string> Output)> DependentAsync()
    {
        var widget = await MockStateTests.WidgetAsync(new Recorder());
        return (widget, widget.Id);
    }
}

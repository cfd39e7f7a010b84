using System.Collections;
using System.Collections.Immutable;
using Erp.Tests.Sdk.Support;
using Pulumi;
using Pulumi.Utilities;

namespace Erp.Tests.Sdk;

/// <summary>Lists of inputs.</summary>
public class InputListTests
{
    private readonly Output<string> _output = Output.Create("b");
    private readonly Input<string> _input = "c";

    [Fact]
    public async Task A_single_value_is_a_list_of_one()
    {
        await AssertAsync(["a"], "a");
        await AssertAsync(["b"], _output);
        await AssertAsync(["c"], _input);
    }

    [Fact]
    public async Task Collections_of_values_outputs_and_inputs_are_lists()
    {
        await AssertAsync(["a"], new[] { "a" });
        await AssertAsync(["b"], new[] { _output });
        await AssertAsync(["c"], new[] { _input });
        await AssertAsync(["a"], new List<string> { "a" });
        await AssertAsync(["b"], new List<Output<string>> { _output });
        await AssertAsync(["c"], new List<Input<string>> { _input });
        await AssertAsync(["a"], ImmutableArray.Create("a"));
        await AssertAsync(["b"], ImmutableArray.Create(_output));
        await AssertAsync(["c"], ImmutableArray.Create(_input));
    }

    [Fact]
    public async Task Outputs_of_collections_are_lists()
    {
        await AssertAsync(["a", "b"], Output.Create(new[] { "a", "b" }));
        await AssertAsync(["a", "b"], Output.Create(new List<string> { "a", "b" }));
        await AssertAsync(["a", "b"], Output.Create(new List<string> { "a", "b" }.AsEnumerable()));
        await AssertAsync(["a", "b"], Output.Create(ImmutableArray.Create("a", "b")));
    }

    [Fact]
    public Task A_collection_expression_is_a_list() => AssertAsync(["a", "b", "c"], ["a", _output, _input]);

    [Fact]
    public Task An_initializer_takes_values_outputs_inputs_lists_and_groups()
        => AssertAsync(
            ["a", "b", "c", "d", "e", "f", "g"],
            new InputList<string> { "a", _output, _input, new InputList<string> { "d", "e" }, { "f", "g" } });

    [Fact]
    public async Task A_list_shared_by_two_owners_changes_in_both()
    {
        var shared = new InputList<string> { "a" };
        var (one, other) = (new WidgetArgs { Items = shared }, new WidgetArgs { Items = shared });

        one.Items.Add("b");
        other.Items.AddRange(new[] { "c" });

        await AssertAsync(["a", "b", "c"], one.Items);
        await AssertAsync(["a", "b", "c"], other.Items);
    }

    [Fact]
    public async Task A_concatenation_is_a_new_list()
    {
        var list = new InputList<string> { "a" };

        await AssertAsync(["a", "b"], list.Concat(new[] { "b" }));
        await AssertAsync(["a"], list);
    }

    [Fact]
    public async Task An_initializer_in_braces_appends_an_assignment_replaces()
    {
        await AssertAsync(["preset", "a", "b"], new PresetArgs { Items = { "a", "b" } }.Items);
        await AssertAsync(["a", "b"], new PresetArgs { Items = new[] { "a", "b" } }.Items);
    }

    [Fact]
    public async Task One_secret_or_unknown_makes_the_whole_list_one()
    {
        var secret = new InputList<string> { "a", Output.CreateSecret("s") };
        var unknown = new InputList<string> { "a", OutputUtilities.CreateUnknown("u") };

        Assert.True(await secret.ToOutput().IsSecretAsync());
        Assert.False(await unknown.ToOutput().IsKnownAsync());
    }

    [Fact]
    public void A_list_cannot_be_enumerated_at_once()
        => Assert.Throws<NotSupportedException>(() =>
        {
            foreach (var _ in (IEnumerable)new InputList<string> { "a" })
            {
            }
        });

    [Fact]
    public async Task A_list_can_be_enumerated_asynchronously()
    {
        List<string> seen = [];
        await foreach (var item in new InputList<string> { "a", _output })
        {
            seen.Add(await item.ValueAsync());
        }

        Assert.Equal(["a", "b"], seen);
    }

    [Fact]
    public async Task Both_types_of_a_union_can_be_added()
    {
        var list = new InputList<Union<int, string>>();
        list.Add((Input<int>)1);
        list.Add((Input<string>)"a");

        Assert.Equal([1, "a"], (await list.ToOutput().ValueAsync()).Select(item => item.Value));
    }

    private static async Task AssertAsync(string[] expected, InputList<string> list)
        => Assert.Equal(expected, await list.ToOutput().ItemsAsync());

    private sealed class PresetArgs : ResourceArgs
    {
        public InputList<string> Items { get; set; } = new InputList<string> { "preset" };
    }
}

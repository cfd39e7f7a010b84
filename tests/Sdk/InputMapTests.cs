using System.Collections;
using System.Collections.Immutable;
using Erp.Tests.Sdk.Support;
using Pulumi;
using Pulumi.Utilities;

namespace Erp.Tests.Sdk;

/// <summary>Maps of inputs.</summary>
public class InputMapTests
{
    [Fact]
    public async Task Dictionaries_and_outputs_of_them_are_maps()
    {
        var dictionary = new Dictionary<string, string> { ["a"] = "1" };

        await AssertAsync("a=1", dictionary);
        await AssertAsync("a=1", dictionary.ToImmutableDictionary());
        await AssertAsync("a=1", Output.Create(dictionary));
        await AssertAsync("a=1", Output.Create((IDictionary<string, string>)dictionary));
        await AssertAsync("a=1", Output.Create(dictionary.ToImmutableDictionary()));
    }

    [Fact]
    public async Task Both_initializers_take_values_and_outputs()
    {
        await AssertAsync("a=1,b=2", new InputMap<string> { { "a", "1" }, { "b", Output.Create("2") } });
        await AssertAsync("a=1,b=2", new InputMap<string> { ["a"] = "1", ["b"] = Output.Create("2") });
    }

    [Fact]
    public Task A_map_among_the_items_is_merged_in()
        => AssertAsync("a=1,b=2", new InputMap<string> { { "a", "1" }, new InputMap<string> { ["b"] = "2" } });

    [Fact]
    public async Task A_map_of_anything_can_be_nested()
    {
        var map = new InputMap<object> { ["x"] = new InputMap<object> { ["q"] = 1 } };

        var sent = await MockInputsTests.SentAsync(Bag.Of(("map", map)));

        var outer = Assert.IsType<ImmutableDictionary<string, object>>(sent["map"]);
        Assert.Equal(1.0, Assert.IsType<ImmutableDictionary<string, object>>(outer["x"])["q"]);
    }

    [Fact]
    public async Task A_map_shared_by_two_owners_changes_in_both()
    {
        var shared = new InputMap<string> { ["a"] = "1" };
        var (one, other) = (new WidgetArgs { Labels = shared }, new WidgetArgs { Labels = shared });

        one.Labels.Add("b", "2");
        other.Labels.AddRange(new Dictionary<string, string> { ["c"] = "3" });

        await AssertAsync("a=1,b=2,c=3", one.Labels);
        await AssertAsync("a=1,b=2,c=3", other.Labels);
    }

    [Fact]
    public Task A_key_added_twice_with_one_value_is_accepted()
        => AssertAsync("a=1", new InputMap<string> { { "a", "1" }, { "a", "1" } });

    [Fact]
    public async Task A_key_added_twice_with_two_values_fails_the_map()
    {
        InputMap<string>[] maps = [new() { { "a", "1" }, { "a", "2" } }, new() { ["a"] = "1", ["a"] = "2" }];

        foreach (var map in maps)
        {
            var failure = await Assert.ThrowsAsync<ArgumentException>(() => map.ToOutput().ValueAsync());
            Assert.Contains("Key 'a' already exists in the map with a different value.", failure.Message);
        }
    }

    [Fact]
    public async Task A_range_that_contradicts_fails_the_map()
    {
        var map = new InputMap<string> { ["a"] = "1" };
        map.AddRange(new Dictionary<string, string> { ["a"] = "2" });

        await Assert.ThrowsAnyAsync<ArgumentException>(() => map.ToOutput().ValueAsync());
    }

    [Fact]
    public async Task A_map_that_contradicts_itself_fails_the_resource_it_is_given_to()
    {
        var ranged = new InputMap<string> { ["a"] = "1" };
        ranged.AddRange(Output.Create(new Dictionary<string, string> { ["a"] = "2" }));

        foreach (var map in new[] { ranged, new InputMap<string> { { "a", "1" }, { "a", "2" } } })
        {
            var failure = await Runs.FailAsync(() => { _ = new Widget("w", new WidgetArgs { Labels = map }); });
            Assert.Contains("""error serializing property "labels":""", failure.Message);
        }
    }

    [Fact]
    public async Task In_a_merge_the_second_wins_and_both_stay_as_they_are()
    {
        var first = new InputMap<string> { ["a"] = "1", ["b"] = "1" };
        var second = new InputMap<string> { ["b"] = "2" };

        await AssertAsync("a=1,b=2", InputMap<string>.Merge(first, second));
        await AssertAsync("a=1,b=1", first);
        await AssertAsync("b=2", second);
    }

    [Fact]
    public Task In_a_merge_of_maps_known_later_the_second_wins_too()
        => AssertAsync("a=1,b=2", InputMap<string>.Merge(
            Output.Create(new Dictionary<string, string> { ["a"] = "1", ["b"] = "1" }),
            Output.Create(new Dictionary<string, string> { ["b"] = "2" })));

    [Fact]
    public async Task One_secret_or_unknown_makes_the_whole_map_one()
    {
        var secret = new InputMap<string> { ["a"] = "1", ["b"] = Output.CreateSecret("s") };
        var unknown = new InputMap<string> { ["a"] = "1", ["b"] = OutputUtilities.CreateUnknown("u") };

        Assert.True(await secret.ToOutput().IsSecretAsync());
        Assert.False(await unknown.ToOutput().IsKnownAsync());
    }

    [Fact]
    public void A_map_cannot_be_enumerated_at_once()
        => Assert.Throws<NotSupportedException>(() =>
        {
            foreach (var _ in (IEnumerable)new InputMap<string> { ["a"] = "1" })
            {
            }
        });

    [Fact]
    public async Task A_map_can_be_enumerated_asynchronously()
    {
        List<KeyValuePair<string, string>> seen = [];
        await foreach (var entry in new InputMap<string> { ["a"] = Output.Create("1") })
        {
            seen.Add(await entry.ValueAsync());
        }

        Assert.Equal([KeyValuePair.Create("a", "1")], seen);
    }

    [Fact]
    public async Task Both_types_of_a_union_can_be_added()
    {
        var map = new InputMap<Union<int, string>>();
        map.Add("number", (Input<int>)1);
        map.Add("text", (Input<string>)"a");

        var values = await map.ToOutput().ValueAsync();
        Assert.Equal(1, values["number"].AsT0);
        Assert.Equal("a", values["text"].AsT1);
    }

    private static async Task AssertAsync(string expected, InputMap<string> map)
    {
        var entries = await map.ToOutput().ValueAsync();
        Assert.Equal(expected, string.Join(",", entries.Select(entry => $"{entry.Key}={entry.Value}").Order()));
    }
}

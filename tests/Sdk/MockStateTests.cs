using System.Collections.Immutable;
using Erp.Tests.Sdk.Support;
using Pulumi;

namespace Erp.Tests.Sdk;

/// <summary>How the state that a mock returns becomes the outputs of the resource.</summary>
public class MockStateTests
{
    public static TheoryData<object> States => new()
    {
        new Dictionary<string, object> { ["text"] = "x", ["items"] = new List<object> { "a" } },
        new SortedDictionary<string, object> { ["text"] = "x", ["items"] = new object[] { "a" } },
        new Dictionary<string, object> { ["text"] = "x", ["items"] = ImmutableArray.Create<object>("a") }.ToImmutableDictionary(),
        new WidgetArgs { Text = "x", Items = { "a" } },
    };

    [Theory]
    [MemberData(nameof(States), DisableDiscoveryEnumeration = true)]
    public async Task A_state_is_a_dictionary_or_an_args_object(object state)
    {
        var widget = await WidgetAsync(Recorder.Returning(state));

        Assert.Equal("x", await widget.Text.ValueAsync());
        Assert.Equal(["a"], await widget.Items.ItemsAsync());
    }

    [Fact]
    public async Task Any_other_object_is_no_state()
    {
        object[] states = [new Poco("x"), new { text = "x" }, 5L];

        foreach (var state in states)
        {
            var failure = await Recorder.Returning(state).FailAsync(() => { _ = new Widget("w"); });
            Assert.Contains("System.InvalidOperationException", failure.Message);
            Assert.Contains("is not a supported argument type", failure.Message);
        }
    }

    [Fact]
    public async Task A_long_in_a_state_is_not_supported()
    {
        var failure = await Recorder.Giving(("count", 5L)).FailAsync(() => { _ = new Widget("w"); });

        Assert.Contains("System.InvalidOperationException: System.Int64 is not a supported argument type", failure.Message);
    }

    [Fact]
    public async Task No_state_fails_the_run()
    {
        var failure = await Recorder.Returning(null!).FailAsync(() => { _ = new Widget("w"); });

        Assert.Contains("System.NullReferenceException", failure.Message);
    }

    [Theory]
    [InlineData(3.0, 3)]
    [InlineData(3.9, 3)]
    [InlineData(-3.9, -3)]
    [InlineData(1e20, int.MaxValue)]
    [InlineData(-1e20, int.MinValue)]
    public async Task A_double_is_cut_to_a_whole_number(double given, int expected)
        => Assert.Equal(expected, await (await WidgetAsync(Recorder.Giving(("count", given)))).Count.ValueAsync());

    [Fact]
    public async Task A_value_of_the_wrong_type_gives_the_default_and_fails_nothing()
    {
        var widget = await WidgetAsync(Recorder.Giving(("text", 5), ("count", "many"), ("flag", "yes")));

        Assert.True(await widget.Text.IsKnownAsync());
        Assert.Null(await widget.Text.ValueAsync());
        Assert.Equal(0, await widget.Count.ValueAsync());
        Assert.False(await widget.Flag.ValueAsync());
    }

    [Fact]
    public async Task Dictionaries_become_maps_or_output_objects()
    {
        var widget = await WidgetAsync(Recorder.Giving(
            ("labels", new Dictionary<string, object> { ["a"] = "1" }),
            ("detail", new Dictionary<string, object> { ["name"] = "d", ["weight"] = 2 })));

        Assert.Equal("1", (await widget.Labels.ValueAsync())["a"]);
        var detail = await widget.Detail.ValueAsync();
        Assert.Equal("d", detail.Name);
        Assert.Equal(2, detail.Weight);
    }

    [Fact]
    public async Task Entries_that_an_output_object_lacks_are_defaults()
    {
        var widget = await WidgetAsync(Recorder.Giving(("detail", new Dictionary<string, object> { ["name"] = "d" })));

        Assert.Equal(0, (await widget.Detail.ValueAsync()).Weight);
    }

    [Fact]
    public async Task A_wrong_value_in_an_output_object_is_the_default_and_spoils_no_other()
    {
        var widget = await WidgetAsync(Recorder.Giving(("detail", new Dictionary<string, object> { ["name"] = 5, ["weight"] = 2 })));

        var detail = await widget.Detail.ValueAsync();
        Assert.Null(detail.Name);
        Assert.Equal(2, detail.Weight);
    }

    [Fact]
    public async Task A_wrong_value_in_a_list_or_map_is_the_default_and_spoils_no_other()
    {
        var widget = await WidgetAsync(Recorder.Giving(
            ("items", new object[] { 5, "b" }),
            ("labels", new Dictionary<string, object> { ["a"] = 5, ["b"] = "2" })));

        Assert.Equal([null!, "b"], await widget.Items.ItemsAsync());
        var labels = await widget.Labels.ValueAsync();
        Assert.Null(labels["a"]);
        Assert.Equal("2", labels["b"]);
    }

    [Fact]
    public async Task An_enum_struct_is_made_of_its_text()
        => Assert.Equal(Tier.Gold, await (await WidgetAsync(Recorder.Giving(("tier", "gold")))).Tier.ValueAsync());

    [Fact]
    public async Task A_union_takes_its_first_type_when_that_fits()
    {
        var number = await (await WidgetAsync(Recorder.Giving(("port", 80)))).Port.ValueAsync();
        var text = await (await WidgetAsync(Recorder.Giving(("port", "http")))).Port.ValueAsync();

        Assert.Equal(80, number.AsT0);
        Assert.Equal("http", text.AsT1);
    }

    [Fact]
    public async Task A_union_of_two_fitting_types_is_the_first()
    {
        Fork? fork = null;
        await Recorder.Giving(("value", 1.0)).RunAsync(() => { fork = new Fork("f"); });

        Assert.True((await fork!.Value.ValueAsync()).IsT0);
    }

    [Fact]
    public async Task Extra_entries_are_ignored()
    {
        var widget = await WidgetAsync(Recorder.Giving(("text", "x"), ("surprise", "y")));

        Assert.Equal("x", await widget.Text.ValueAsync());
    }

    [Fact]
    public async Task Id_and_urn_in_the_state_change_neither()
    {
        var widget = await WidgetAsync(Recorder.Giving(("id", "other"), ("urn", "other")));

        Assert.Equal("id", await widget.Id.ValueAsync());
        Assert.Equal("urn:pulumi:stack::project::pulumi:pulumi:Stack$test:index:Widget::w", await widget.Urn.ValueAsync());
    }

    internal static async Task<Widget> WidgetAsync(Recorder mocks, WidgetArgs? args = null, CustomResourceOptions? options = null)
    {
        Widget? widget = null;
        await mocks.RunAsync(() => { widget = new Widget("w", args, options); });

        return widget!;
    }

    private sealed record Poco(string Text);

    private sealed class Fork(string name) : CustomResource("test:index:Fork", name, ResourceArgs.Empty, null)
    {
        [Output("value")]
        public Output<Union<int, double>> Value { get; private set; } = null!;
    }
}

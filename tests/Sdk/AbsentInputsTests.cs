using System.Collections.Immutable;
using Erp.Tests.Sdk.Support;
using Pulumi;
using Pulumi.Utilities;

namespace Erp.Tests.Sdk;

/// <summary>Which values are missing from the inputs of a mock, and which only seem to be nothing.</summary>
public class AbsentInputsTests
{
    [Fact]
    public async Task Null_values_and_untouched_collections_are_absent()
        => Assert.Equal(["plain"], (await MockInputsTests.SentAsync(new WidgetArgs { Text = (string)null! })).Keys);

    [Fact]
    public async Task Reading_a_collection_is_enough_to_send_it_empty()
    {
        var args = new WidgetArgs();
        _ = args.Items;
        _ = args.Labels;

        var inputs = await MockInputsTests.SentAsync(args);

        Assert.Empty(Assert.IsType<ImmutableArray<object>>(inputs["items"]));
        Assert.Empty(Assert.IsType<ImmutableDictionary<string, object>>(inputs["labels"]));
    }

    [Fact]
    public async Task An_empty_collection_that_was_assigned_is_sent()
    {
        var inputs = await MockInputsTests.SentAsync(new WidgetArgs { Items = new InputList<string>(), Labels = new InputMap<string>() });

        Assert.Empty(Assert.IsType<ImmutableArray<object>>(inputs["items"]));
        Assert.Empty(Assert.IsType<ImmutableDictionary<string, object>>(inputs["labels"]));
    }

    [Fact]
    public async Task Null_in_a_list_is_kept()
    {
        var inputs = await MockInputsTests.SentAsync(new WidgetArgs { Items = new[] { "a", null! } });

        Assert.Equal(["a", null!], Assert.IsType<ImmutableArray<object>>(inputs["items"]).ToArray());
    }

    [Fact]
    public async Task Null_in_a_map_or_a_nested_object_is_absent()
    {
        var inputs = await MockInputsTests.SentAsync(new WidgetArgs
        {
            Labels = { { "kept", "x" }, { "gone", (string)null! } },
            Detail = new DetailArgs { Name = "d" },
        });

        Assert.Equal(["kept"], Assert.IsType<ImmutableDictionary<string, object>>(inputs["labels"]).Keys);
        Assert.Equal(["name"], Assert.IsType<ImmutableDictionary<string, object>>(inputs["detail"]).Keys);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_unknown_value_is_absent(bool preview)
    {
        var mocks = new Recorder();
        var options = preview ? Runs.Preview : Runs.Update;

        await Deployment.TestAsync(mocks, options, () => { _ = new Widget("w", new WidgetArgs { Text = Unknown(), Flag = true }); });

        Assert.Equal(["flag", "plain"], mocks["w"].Inputs.Keys.Order());
    }

    [Fact]
    public async Task An_unknown_value_takes_the_whole_property_around_it_away()
    {
        var inputs = await MockInputsTests.SentAsync(new WidgetArgs
        {
            Text = "kept",
            Items = { "a", Unknown() },
            Labels = { { "a", "x" }, { "b", Unknown() } },
            Detail = new DetailArgs { Name = Unknown(), Weight = 1 },
        });

        Assert.Equal(["plain", "text"], inputs.Keys.Order());
    }

    [Fact]
    public async Task A_missing_output_makes_its_reader_s_input_absent_in_a_preview_only()
    {
        var preview = new Recorder();
        var update = new Recorder();

        await preview.PreviewAsync(ReadAnotherWidget);
        await update.RunAsync(ReadAnotherWidget);

        Assert.Equal(["plain"], preview["reader"].Inputs.Keys);
        Assert.Equal(["count", "plain"], update["reader"].Inputs.Keys.Order());
    }

    [Fact]
    public async Task Known_values_are_the_same_in_a_preview_and_an_update()
    {
        var preview = new Recorder();
        var update = new Recorder();

        await preview.PreviewAsync(SendKnown);
        await update.RunAsync(SendKnown);

        Assert.Equal(update["w"].Inputs.Where(IsScalar).OrderBy(Key), preview["w"].Inputs.Where(IsScalar).OrderBy(Key));
        Assert.Equal(update["w"].Inputs.Keys.Order(), preview["w"].Inputs.Keys.Order());
    }

    private static void ReadAnotherWidget()
    {
        var source = new Widget("source");
        _ = new Widget("reader", new WidgetArgs { Count = source.Count });
    }

    private static void SendKnown()
        => _ = new Widget("w", new WidgetArgs
        {
            Text = "x",
            Count = 1,
            Flag = false,
            Items = { "a" },
            Detail = new DetailArgs { Name = "d" },
        });

    private static Output<string> Unknown() => OutputUtilities.CreateUnknown("");

    private static bool IsScalar(KeyValuePair<string, object> entry) => entry.Value is string or bool or double;

    private static string Key(KeyValuePair<string, object> entry) => entry.Key;
}

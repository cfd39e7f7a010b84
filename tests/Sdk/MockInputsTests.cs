using System.Collections.Immutable;
using System.Text.Json;
using Erp.Tests.Sdk.Support;
using Pulumi;

namespace Erp.Tests.Sdk;

/// <summary>What a value of the program has become when it reaches the mock.</summary>
public class MockInputsTests
{
    [Fact]
    public async Task Text_and_booleans_stay_what_they_are()
    {
        var inputs = await SentAsync(new WidgetArgs { Text = "x", Flag = true });

        Assert.Equal("x", inputs["text"]);
        Assert.Equal(true, inputs["flag"]);
    }

    [Fact]
    public async Task An_empty_text_is_kept()
        => Assert.Equal("", (await SentAsync(new WidgetArgs { Text = "" }))["text"]);

    [Fact]
    public async Task Every_number_is_a_double()
    {
        var inputs = await SentAsync(new WidgetArgs
        {
            Count = 3,
            Ratio = 1.5,
            Size = Size.Large,
            Element = JsonSerializer.SerializeToElement(7),
        });

        Assert.Equal(3.0, inputs["count"]);
        Assert.Equal(1.5, inputs["ratio"]);
        Assert.Equal(2.0, inputs["size"]);
        Assert.Equal(7.0, inputs["element"]);
    }

    [Fact]
    public async Task An_enum_struct_is_the_text_or_number_it_stands_for()
    {
        var inputs = await SentAsync(new WidgetArgs { Tier = Tier.Gold, Level = Level.Half });

        Assert.Equal("gold", inputs["tier"]);
        Assert.Equal(0.5, inputs["level"]);
    }

    [Fact]
    public async Task Args_objects_and_maps_are_dictionaries()
    {
        var inputs = await SentAsync(new WidgetArgs
        {
            Detail = new DetailArgs { Name = "d", Weight = 2 },
            Labels = { ["a"] = "1" },
            Anything = new Dictionary<string, object> { ["k"] = "v" },
        });

        Assert.Equal(new Dictionary<string, object> { ["name"] = "d", ["weight"] = 2.0 }, Map(inputs["detail"]));
        Assert.Equal(new Dictionary<string, object> { ["a"] = "1" }, Map(inputs["labels"]));
        Assert.Equal(new Dictionary<string, object> { ["k"] = "v" }, Map(inputs["anything"]));
    }

    [Fact]
    public async Task Lists_and_arrays_are_immutable_arrays()
    {
        Assert.Equal(["a", "b"], List((await SentAsync(new WidgetArgs { Items = { "a", "b" } }))["items"]));
        Assert.Equal(["a", 2.0], List((await SentAsync(new WidgetArgs { Anything = new object[] { "a", 2 } }))["anything"]));
        Assert.Equal(["a", 2.0], List((await SentAsync(new WidgetArgs { Anything = new List<object> { "a", 2 } }))["anything"]));
    }

    [Fact]
    public async Task A_union_is_the_value_in_it()
    {
        Assert.Equal(80.0, (await SentAsync(new WidgetArgs { Port = 80 }))["port"]);
        Assert.Equal("http", (await SentAsync(new WidgetArgs { Port = "http" }))["port"]);
    }

    [Fact]
    public async Task Json_is_the_structure_it_describes()
    {
        const string Json = """{ "number": 1, "list": [true, "x"] }""";
        var inputs = await SentAsync(new WidgetArgs { Document = Json, Element = JsonDocument.Parse(Json).RootElement });

        foreach (var structure in new[] { Map(inputs["document"]), Map(inputs["element"]) })
        {
            Assert.Equal(1.0, structure["number"]);
            Assert.Equal([true, "x"], List(structure["list"]));
        }
    }

    [Fact]
    public async Task A_json_property_is_spaced_text()
    {
        var inputs = await SentAsync(new WidgetArgs
        {
            DetailText = new DetailArgs { Weight = 3 },
            FlagText = true,
            ItemsText = new[] { "1", "2" },
        });

        Assert.Equal("""{ "weight": 3 }""", inputs["detailText"]);
        Assert.Equal("true", inputs["flagText"]);
        Assert.Equal("""[ "1", "2" ]""", inputs["itemsText"]);
    }

    [Fact]
    public async Task Assets_and_archives_stay_of_their_class()
    {
        AssetOrArchive[] files =
        [
            new StringAsset("text"), new FileAsset("file.txt"), new RemoteAsset("https://example.com/file.txt"),
            new FileArchive("folder"), new RemoteArchive("https://example.com/folder.zip"),
            new AssetArchive(new Dictionary<string, AssetOrArchive> { ["a"] = new StringAsset("text") }),
        ];

        foreach (var file in files)
        {
            var sent = (await SentAsync(new WidgetArgs { File = file }))["file"];
            Assert.IsType(file.GetType(), sent);
            Assert.NotSame(file, sent);
        }
    }

    [Fact]
    public async Task Only_declared_properties_are_sent()
        => Assert.Equal(["plain"], (await SentAsync(new WidgetArgs { Unlisted = "x" })).Keys);

    [Fact]
    public async Task A_plain_number_is_always_there_a_nullable_one_only_when_set()
    {
        Assert.Equal(0.0, (await SentAsync(new WidgetArgs()))["plain"]);
        Assert.Equal(5.0, (await SentAsync(new WidgetArgs { PlainOrNothing = 5 }))["plainOrNothing"]);
        Assert.DoesNotContain("plainOrNothing", (await SentAsync(new WidgetArgs())).Keys);
    }

    [Fact]
    public async Task The_names_id_and_urn_are_never_sent()
        => Assert.Equal(["other"], (await SentAsync(Bag.Of(("id", "x"), ("urn", "y"), ("other", "z")))).Keys);

    [Fact]
    public async Task Two_underscores_hide_a_nested_name_but_not_one_at_the_top()
    {
        var nested = new Dictionary<string, object> { ["__hidden"] = "x", ["shown"] = "y" };

        var inputs = await SentAsync(Bag.Of(("__top", "x"), ("nested", nested), ("args", new UnderscoredArgs())));

        Assert.Equal("x", inputs["__top"]);
        Assert.Equal(["shown"], Map(inputs["nested"]).Keys);
        Assert.Equal(["shown"], Map(inputs["args"]).Keys);
    }

    internal static async Task<ImmutableDictionary<string, object>> SentAsync(ResourceArgs args)
    {
        var mocks = new Recorder();
        await mocks.RunAsync(() => { _ = new Thing("sent", args); });

        return mocks["sent"].Inputs;
    }

    private static Dictionary<string, object> Map(object value) => Assert.IsType<ImmutableDictionary<string, object>>(value).ToDictionary();

    private static object[] List(object value) => [.. Assert.IsType<ImmutableArray<object>>(value)];

    private sealed class UnderscoredArgs : ResourceArgs
    {
        [Input("__hidden")]
        public Input<string> Hidden { get; set; } = "x";

        [Input("shown")]
        public Input<string> Shown { get; set; } = "y";
    }
}

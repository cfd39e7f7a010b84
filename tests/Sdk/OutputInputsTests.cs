using System.Collections.Immutable;
using Erp.Tests.Sdk.Support;
using Pulumi;

namespace Erp.Tests.Sdk;

/// <summary>Outputs and resources as inputs of other resources.</summary>
public class OutputInputsTests
{
    private readonly Recorder _mocks = new();

    [Fact]
    public async Task Known_outputs_arrive_as_their_values()
    {
        await _mocks.RunAsync(() =>
        {
            var source = new Widget("source", new WidgetArgs { Text = "x" });
            _ = new Widget("reader", new WidgetArgs { Items = { source.Id, source.Urn, source.Text.Apply(text => text + "!") } });
        });

        Assert.Equal(
            ["source-id", "urn:pulumi:stack::project::pulumi:pulumi:Stack$test:index:Widget::source", "x!"],
            Assert.IsType<ImmutableArray<object>>(_mocks["reader"].Inputs["items"]).ToArray());
    }

    [Fact]
    public async Task Secrets_arrive_plain()
    {
        await _mocks.RunAsync(() =>
        {
            _ = new Widget("w", new WidgetArgs
            {
                Text = Output.CreateSecret("top"),
                Items = { Output.CreateSecret("item") },
                Labels = { { "a", Output.CreateSecret("label") } },
                Detail = new DetailArgs { Name = Output.CreateSecret("nested") },
            });
        });

        var inputs = _mocks["w"].Inputs;
        Assert.Equal("top", inputs["text"]);
        Assert.Equal("item", Assert.IsType<ImmutableArray<object>>(inputs["items"])[0]);
        Assert.Equal("label", Assert.IsType<ImmutableDictionary<string, object>>(inputs["labels"])["a"]);
        Assert.Equal("nested", Assert.IsType<ImmutableDictionary<string, object>>(inputs["detail"])["name"]);
    }

    [Fact]
    public async Task An_output_held_as_any_object_arrives_as_its_value()
    {
        Input<object> anything = Output.Create("x");

        await _mocks.RunAsync(() => { _ = new Widget("w", new WidgetArgs { Anything = anything }); });

        Assert.Equal("x", _mocks["w"].Inputs["anything"]);
    }

    [Fact]
    public async Task A_resource_whose_class_names_its_type_arrives_as_an_object_of_that_class()
    {
        await _mocks.RunAsync(() =>
        {
            var source = new Widget("source", new WidgetArgs { Text = "x" });
            _ = new Widget("reader", new WidgetArgs { Related = source });
        });

        var related = Assert.IsType<Widget>(_mocks["reader"].Inputs["related"]);
        Assert.Equal("source", related.GetResourceName());
        Assert.Equal("x", await related.Text.ValueAsync());
        Assert.Equal(["source", "reader"], _mocks.Names);
    }

    [Fact]
    public async Task A_resource_of_any_other_class_arrives_as_a_placeholder()
    {
        await _mocks.RunAsync(() => { _ = new Widget("reader", new WidgetArgs { Related = new Thing("source") }); });

        var related = Assert.IsAssignableFrom<Resource>(_mocks["reader"].Inputs["related"]);
        Assert.IsNotType<Thing>(related);
    }

    [Fact]
    public async Task A_component_arrives_as_a_placeholder_without_type_and_name()
    {
        await _mocks.RunAsync(() => { _ = new Widget("reader", new WidgetArgs { Related = new Group("source") }); });

        var related = Assert.IsAssignableFrom<Resource>(_mocks["reader"].Inputs["related"]);
        Assert.Equal("", related.GetResourceType());
        Assert.Equal("", related.GetResourceName());
    }

    [Fact]
    public async Task An_output_object_s_fields_are_sent_with_small_first_letters()
    {
        var mocks = Recorder.Giving(("detail", new Dictionary<string, object> { ["name"] = "d", ["weight"] = 2 }));

        await mocks.RunAsync(() =>
        {
            var source = new Widget("source");
            _ = new Thing("reader", Bag.Of(("detail", source.Detail)));
        });

        var detail = Assert.IsType<ImmutableDictionary<string, object>>(mocks["reader"].Inputs["detail"]);
        Assert.Equal("d", detail["name"]);
        Assert.Equal(2.0, detail["weight"]);
    }
}

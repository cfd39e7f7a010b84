using Erp.Tests.Sdk.Support;
using Pulumi;

namespace Erp.Tests.Sdk;

/// <summary>How a resource comes into being.</summary>
public class ResourceTests
{
    [Theory]
    [InlineData("", "name")]
    [InlineData(null, "name")]
    [InlineData(Thing.Token, "")]
    [InlineData(Thing.Token, null)]
    public async Task A_resource_needs_a_type_and_a_name(string? type, string? name)
        => await new Recorder().RunAsync(() =>
        {
            Assert.ThrowsAny<ArgumentException>(() => { _ = new CustomResource(type!, name!, ResourceArgs.Empty, null); });
            Assert.ThrowsAny<ArgumentException>(() => { _ = new ComponentResource(type!, name!); });
        });

    [Fact]
    public async Task A_resource_knows_its_type_and_name()
    {
        var widget = await MockStateTests.WidgetAsync(new Recorder());

        Assert.Equal(Widget.Token, widget.GetResourceType());
        Assert.Equal("w", widget.GetResourceName());
    }

    [Fact]
    public async Task Outputs_of_a_custom_resource_are_there_before_its_own_constructor_runs()
    {
        Early? early = null;
        await new Recorder().RunAsync(() => { early = new Early("e", new WidgetArgs { Text = "x" }); });

        Assert.Equal("x!", await early!.Shouted.ValueAsync());
    }

    [Fact]
    public async Task An_output_that_cannot_be_set_fails_the_run()
        => await Runs.FailAsync(() => { _ = new Fixed("f"); });

    [Fact]
    public async Task An_output_property_of_another_type_fails_the_run()
        => await Runs.FailAsync(() => { _ = new Mistyped("m"); });

    [Fact]
    public async Task A_component_cannot_be_read_by_an_id()
    {
        var failure = await Runs.FailAsync(() => { _ = new Group("g", new ComponentResourceOptions { Id = "existing" }); });

        Assert.Contains("System.ArgumentException", failure.Message);
    }

    [Fact]
    public async Task Nobody_names_a_resource_but_the_program()
    {
        var mocks = new Recorder();

        await mocks.RunAsync(() => { _ = new Widget("w", new WidgetArgs { Text = "x" }); });

        Assert.DoesNotContain("name", mocks["w"].Inputs.Keys);
    }

    private sealed class Early : CustomResource
    {
        public Early(string name, ResourceArgs args) : base("test:index:Early", name, args, null)
            => Shouted = Text.Apply(text => text + "!");

        [Output("text")]
        public Output<string> Text { get; private set; } = null!;

        public Output<string> Shouted { get; }
    }

    private sealed class Fixed(string name) : CustomResource("test:index:Fixed", name, ResourceArgs.Empty, null)
    {
        [Output("text")]
        public Output<string> Text => null!;
    }

    private sealed class Mistyped(string name) : CustomResource("test:index:Mistyped", name, ResourceArgs.Empty, null)
    {
        [Output("text")]
        public string Text { get; private set; } = "";
    }
}

using Erp.Tests.Sdk.Support;
using Pulumi;
using Pulumi.Utilities;

namespace Erp.Tests.Sdk;

/// <summary>Secrets, unknowns and dependencies of the outputs that mocks give.</summary>
public class StateFlagsTests
{
    [Fact]
    public async Task A_secret_in_the_state_is_a_secret_output()
    {
        var widget = await MockStateTests.WidgetAsync(Recorder.Giving(("text", Output.CreateSecret("x")), ("count", 1)));

        Assert.True(await widget.Text.IsSecretAsync());
        Assert.Equal("x", await widget.Text.ValueAsync());
        Assert.False(await widget.Count.IsSecretAsync());
    }

    [Fact]
    public async Task An_unknown_in_the_state_is_an_unknown_output()
    {
        var widget = await MockStateTests.WidgetAsync(Recorder.Giving(("text", OutputUtilities.CreateUnknown("x"))));

        Assert.False(await widget.Text.IsKnownAsync());
    }

    [Fact]
    public async Task An_echoed_secret_is_no_secret_any_more()
    {
        var widget = await MockStateTests.WidgetAsync(new Recorder(), new WidgetArgs { Text = Output.CreateSecret("x") });

        Assert.Equal("x", await widget.Text.ValueAsync());
        Assert.False(await widget.Text.IsSecretAsync());
    }

    [Fact]
    public async Task Additional_secret_outputs_have_no_effect()
    {
        var options = new CustomResourceOptions { AdditionalSecretOutputs = { "text" } };

        var widget = await MockStateTests.WidgetAsync(new Recorder(), new WidgetArgs { Text = "x" }, options);

        Assert.False(await widget.Text.IsSecretAsync());
    }

    [Fact]
    public async Task Every_output_depends_on_its_resource()
    {
        var widget = await MockStateTests.WidgetAsync(new Recorder(), new WidgetArgs { Text = "x" });

        Assert.Contains(widget, await widget.Urn.DependenciesAsync());
        Assert.Contains(widget, await widget.Id.DependenciesAsync());
        Assert.Contains(widget, await widget.Text.DependenciesAsync());
        Assert.Contains(widget, await widget.Count.DependenciesAsync());
    }

    [Fact]
    public async Task Outputs_of_a_local_component_are_its_own()
    {
        Panel? panel = null;
        await Recorder.Giving(("text", "state"), ("other", "state")).RunAsync(() => { panel = new Panel("p"); });

        Assert.Equal("own", await panel!.Text.ValueAsync());
        Assert.Null(panel.Other);
    }

    [Fact]
    public async Task Outputs_of_a_remote_component_come_from_the_state()
    {
        RemoteGroup? group = null;
        await Recorder.Giving(("text", "state")).RunAsync(() => { group = new RemoteGroup("r"); });

        Assert.Equal("state", await group!.Text.ValueAsync());
    }

    private sealed class Panel : ComponentResource
    {
        public Panel(string name) : base("test:index:Panel", name)
        {
            Text = Output.Create("own");
            RegisterOutputs();
        }

        [Output("text")]
        public Output<string> Text { get; private set; }

        [Output("other")]
        public Output<string>? Other { get; private set; }
    }
}

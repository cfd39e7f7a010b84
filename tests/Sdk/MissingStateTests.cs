using Erp.Tests.Sdk.Support;
using Pulumi;

namespace Erp.Tests.Sdk;

/// <summary>Outputs that the state of a mock says nothing about.</summary>
public class MissingStateTests
{
    [Fact]
    public async Task In_an_update_a_missing_entry_is_the_known_default()
    {
        var widget = await MockStateTests.WidgetAsync(Recorder.Giving());

        Assert.True(await widget.Text.IsKnownAsync());
        Assert.Null(await widget.Text.ValueAsync());
        Assert.Equal(0, await widget.Count.ValueAsync());
        Assert.Null(await widget.Detail.ValueAsync());
    }

    [Fact]
    public async Task In_an_update_a_missing_list_cannot_be_enumerated()
    {
        var items = await (await MockStateTests.WidgetAsync(Recorder.Giving())).Items.ValueAsync();

        Assert.True(items.IsDefault);
        Assert.ThrowsAny<Exception>(() => items.ToList());
    }

    [Fact]
    public async Task In_an_update_a_null_entry_is_the_known_default()
    {
        var widget = await MockStateTests.WidgetAsync(Recorder.Giving(("text", null), ("count", null)));

        Assert.True(await widget.Text.IsKnownAsync());
        Assert.Null(await widget.Text.ValueAsync());
        Assert.Equal(0, await widget.Count.ValueAsync());
    }

    [Fact]
    public async Task In_a_preview_missing_and_null_entries_are_unknown()
    {
        Widget? widget = null;
        await Recorder.Giving(("text", null), ("flag", true)).PreviewAsync(() => { widget = new Widget("w"); });

        Assert.False(await widget!.Text.IsKnownAsync());
        Assert.False(await widget.Count.IsKnownAsync());
        Assert.False(await widget.Items.IsKnownAsync());
        Assert.True(await widget.Flag.IsKnownAsync());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public async Task Without_an_id_the_id_is_unknown_even_in_an_update(string? id)
    {
        var widget = await MockStateTests.WidgetAsync(Recorder.Returning(new Dictionary<string, object>(), id));

        Assert.False(await widget.Id.IsKnownAsync());
    }

    [Fact]
    public async Task A_read_keeps_the_id_it_looked_for()
    {
        var widget = await MockStateTests.WidgetAsync(
            Recorder.Returning(new Dictionary<string, object>(), "other"), null, new CustomResourceOptions { Id = "looked-for" });

        Assert.Equal("looked-for", await widget.Id.ValueAsync());
    }

    [Fact]
    public async Task A_read_without_an_answered_id_keeps_the_one_it_looked_for()
    {
        var widget = await MockStateTests.WidgetAsync(
            Recorder.Returning(new Dictionary<string, object>(), null), null, new CustomResourceOptions { Id = "looked-for" });

        Assert.Equal("looked-for", await widget.Id.ValueAsync());
    }
}

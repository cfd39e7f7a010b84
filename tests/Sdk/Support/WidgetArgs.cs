using System.Text.Json;
using Pulumi;

namespace Erp.Tests.Sdk.Support;

/// <summary>Arguments as a generated package has them, with a property of every kind.</summary>
internal sealed class WidgetArgs : ResourceArgs
{
    [Input("items")]
    private InputList<string>? _items;

    [Input("labels")]
    private InputMap<string>? _labels;

    [Input("text")]
    public Input<string>? Text { get; set; }

    [Input("flag")]
    public Input<bool>? Flag { get; set; }

    [Input("count")]
    public Input<int>? Count { get; set; }

    [Input("ratio")]
    public Input<double>? Ratio { get; set; }

    [Input("size")]
    public Input<Size>? Size { get; set; }

    [Input("tier")]
    public Input<Tier>? Tier { get; set; }

    [Input("level")]
    public Input<Level>? Level { get; set; }

    [Input("detail")]
    public Input<DetailArgs>? Detail { get; set; }

    [Input("port")]
    public InputUnion<int, string>? Port { get; set; }

    [Input("document")]
    public InputJson? Document { get; set; }

    [Input("element")]
    public Input<JsonElement>? Element { get; set; }

    [Input("file")]
    public Input<AssetOrArchive>? File { get; set; }

    [Input("related")]
    public Input<Resource>? Related { get; set; }

    [Input("anything")]
    public Input<object>? Anything { get; set; }

    [Input("detailText", json: true)]
    public Input<DetailArgs>? DetailText { get; set; }

    [Input("flagText", json: true)]
    public Input<bool>? FlagText { get; set; }

    [Input("itemsText", json: true)]
    public InputList<string>? ItemsText { get; set; }

    [Input("plain")]
    public int Plain { get; set; }

    [Input("plainOrNothing")]
    public int? PlainOrNothing { get; set; }

    public string? Unlisted { get; set; }

    public InputList<string> Items
    {
        get => _items ??= new InputList<string>();
        set => _items = value;
    }

    public InputMap<string> Labels
    {
        get => _labels ??= new InputMap<string>();
        set => _labels = value;
    }
}

using Pulumi;

namespace Erp.Tests.Sdk.Support;

/// <summary>Arguments that must be given.</summary>
internal sealed class StrictArgs : ResourceArgs
{
    [Input("items", required: true)]
    private InputList<string>? _items;

    [Input("name", required: true)]
    public Input<string> Name { get; set; } = null!;

    [Input("spec")]
    public Input<StrictSpecArgs>? Spec { get; set; }

    public InputList<string> Items
    {
        get => _items ??= new InputList<string>();
        set => _items = value;
    }
}

/// <summary>A nested argument that itself must be given something.</summary>
internal sealed class StrictSpecArgs : ResourceArgs
{
    [Input("size", required: true)]
    public Input<int> Size { get; set; } = null!;
}

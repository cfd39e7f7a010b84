using Pulumi;

namespace Erp.Tests.Sdk.Support;

/// <summary>A nested argument.</summary>
internal sealed class DetailArgs : ResourceArgs
{
    [Input("name")]
    public Input<string>? Name { get; set; }

    [Input("weight")]
    public Input<int>? Weight { get; set; }
}

/// <summary>What a nested argument is as an output.</summary>
[OutputType]
internal sealed class Detail
{
    public readonly string Name;
    public readonly int Weight;

    [OutputConstructor]
    private Detail(string name, int weight)
    {
        Name = name;
        Weight = weight;
    }
}

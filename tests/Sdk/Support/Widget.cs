using System.Collections.Immutable;
using Pulumi;

namespace Erp.Tests.Sdk.Support;

/// <summary>A resource as a generated package has it, with an output of every kind.</summary>
[ResourceType(Token, null)]
internal sealed class Widget(string name, WidgetArgs? args = null, CustomResourceOptions? options = null)
    : CustomResource(Token, name, args, options)
{
    public const string Token = "test:index:Widget";

    [Output("text")]
    public Output<string> Text { get; private set; } = null!;

    [Output("flag")]
    public Output<bool> Flag { get; private set; } = null!;

    [Output("count")]
    public Output<int> Count { get; private set; } = null!;

    [Output("ratio")]
    public Output<double> Ratio { get; private set; } = null!;

    [Output("tier")]
    public Output<Tier> Tier { get; private set; } = null!;

    [Output("detail")]
    public Output<Detail> Detail { get; private set; } = null!;

    [Output("items")]
    public Output<ImmutableArray<string>> Items { get; private set; } = null!;

    [Output("labels")]
    public Output<ImmutableDictionary<string, string>> Labels { get; private set; } = null!;

    [Output("port")]
    public Output<Union<int, string>> Port { get; private set; } = null!;
}

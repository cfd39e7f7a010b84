using System.Text.Json;

namespace Pulumi;

/// <summary>An input that takes JSON, as text or parsed.</summary>
public sealed class InputJson : Input<JsonElement>
{
    public InputJson()
        : base(default(JsonElement))
    {
    }

    private InputJson(JsonElement value)
        : base(value)
    {
    }

    private InputJson(Output<JsonElement> value)
        : base(value)
    {
    }

    public static implicit operator InputJson(string json) => new(JsonElement.Parse(json));

    public static implicit operator InputJson(JsonDocument document) => new(document.RootElement);

    public static implicit operator InputJson(JsonElement element) => new(element);

    public static implicit operator InputJson(Output<string> json) => new(json.Apply(text => JsonElement.Parse(text)));

    public static implicit operator InputJson(Output<JsonDocument> document) => new(document.Apply(parsed => parsed.RootElement));

    public static implicit operator InputJson(Output<JsonElement> element) => new(element);
}

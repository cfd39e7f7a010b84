using System.Globalization;
using System.Text.Json.Nodes;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Erp.Tests.Samples;

/// <summary>YAML as JSON, with an independent reader: what our own writer makes is read back by it.</summary>
public static class Yaml
{
    public static JsonNode Parse(string text)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        return Convert(stream.Documents[0].RootNode)!;
    }

    private static JsonNode? Convert(YamlNode node) => node switch
    {
        YamlMappingNode map => Merged(map),
        YamlSequenceNode list => new JsonArray([.. list.Children.Select(Convert)]),
        YamlScalarNode { Style: ScalarStyle.Plain } scalar => Plain(scalar.Value ?? ""),
        YamlScalarNode scalar => JsonValue.Create(scalar.Value),
        _ => throw new InvalidOperationException(node.ToString()),
    };

    // "<<" stands for all of another map; what is said beside it counts more.
    private static JsonObject Merged(YamlMappingNode map)
    {
        var all = new JsonObject();
        foreach (var (key, value) in map.Children)
            if (key is YamlScalarNode { Style: ScalarStyle.Plain, Value: "<<" }) foreach (var (inherited, shared) in (JsonObject)Convert(value)!) all[inherited] = shared?.DeepClone();
            else all[key.ToString()] = Convert(value);
        return all;
    }

    private static JsonNode? Plain(string text) => text switch
    {
        "" or "null" or "~" => null,
        "true" => JsonValue.Create(true),
        "false" => JsonValue.Create(false),
        _ when int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var i) => JsonValue.Create(i),
        _ when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var d) => JsonValue.Create(d),
        _ => JsonValue.Create(text),
    };
}

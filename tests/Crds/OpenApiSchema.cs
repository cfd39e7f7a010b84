using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace Erp.Tests.Crds;

/// <summary>One node of the openAPIV3Schema of a CRD.</summary>
public sealed class OpenApiSchema(YamlMappingNode node)
{
    public static OpenApiSchema Parse(string yaml)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        return new((YamlMappingNode)stream.Documents[0].RootNode);
    }

    public string? Type => Child("type")?.ToString();

    public bool IsIntOrString => Child("x-kubernetes-int-or-string")?.ToString() == "true";

    /// <summary>A resource quantity: a number or a string by its schema, always a string in the Pulumi packages.</summary>
    public bool IsQuantity => IsIntOrString && Child("pattern") is not null;

    /// <summary>Whether anything may stand here.</summary>
    public bool IsOpen => Child("x-kubernetes-preserve-unknown-fields")?.ToString() == "true";

    public string? Pattern => Child("pattern")?.ToString();

    public IReadOnlySet<string> Choices { get; } = node.Children.TryGetValue("enum", out var choices)
        ? ((YamlSequenceNode)choices).Select(c => c.ToString()).ToHashSet()
        : [];

    /// <summary>A bound such as <c>maxItems</c>; null when there is none.</summary>
    public double? Number(string name) => Child(name) is { } bound ? double.Parse(bound.ToString(), CultureInfo.InvariantCulture) : null;

    public OpenApiSchema? Items => Child("items") is YamlMappingNode items ? new(items) : null;

    /// <summary>The schema of a map's values, when the map says what they are.</summary>
    public OpenApiSchema? Values => Child("additionalProperties") is YamlMappingNode values ? new(values) : null;

    public IReadOnlyDictionary<string, OpenApiSchema> Properties { get; } = node.Children.TryGetValue("properties", out var properties)
        ? ((YamlMappingNode)properties).ToDictionary(p => p.Key.ToString(), p => new OpenApiSchema((YamlMappingNode)p.Value))
        : [];

    public IReadOnlySet<string> Required { get; } = node.Children.TryGetValue("required", out var required)
        ? ((YamlSequenceNode)required).Select(r => r.ToString()).ToHashSet()
        : [];

    private YamlNode? Child(string name) => node.Children.TryGetValue(name, out var child) ? child : null;
}

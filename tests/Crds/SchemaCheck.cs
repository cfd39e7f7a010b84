using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Erp.Tests.Crds;

/// <summary>Holds an object to a CRD as an API server does that takes no unknown field: names, types, required fields, choices, patterns and bounds.</summary>
public static class SchemaCheck
{
    public static IEnumerable<string> Problems(OpenApiSchema schema, JsonNode? value, string path = "")
    {
        if (value is null || IsLeftOpen(schema, path)) return [];
        return value switch
        {
            JsonObject map => Map(schema, map, path),
            JsonArray list => List(schema, list, path),
            _ => Scalar(schema, (JsonValue)value, path),
        };
    }

    // What belongs to every object is not the CRD's to say.
    private static bool IsLeftOpen(OpenApiSchema schema, string path) => path is ".metadata" or ".apiVersion" or ".kind" || schema.IsOpen;

    private static IEnumerable<string> Map(OpenApiSchema schema, JsonObject map, string path)
    {
        foreach (var required in schema.Required.Where(r => map[r] is null)) yield return $"{path}.{required} is missing";
        foreach (var (key, child) in map)
        {
            var childSchema = schema.Properties.GetValueOrDefault(key) ?? schema.Values;
            if (childSchema is null) yield return $"{path}.{key} is unknown";
            else
                foreach (var problem in Problems(childSchema, child, $"{path}.{key}")) yield return problem;
        }
    }

    private static IEnumerable<string> List(OpenApiSchema schema, JsonArray list, string path)
    {
        if (schema.Items is not { } items) return [$"{path} is a list"];
        var length = schema.Number("maxItems") < list.Count || schema.Number("minItems") > list.Count ? new[] { $"{path} has {list.Count} items" } : [];
        return length.Concat(list.SelectMany((item, i) => Problems(items, item, $"{path}[{i}]")));
    }

    private static IEnumerable<string> Scalar(OpenApiSchema schema, JsonValue value, string path)
    {
        var text = value.ToString();
        var kind = value.GetValueKind();
        var fits = schema.IsIntOrString || schema.Type switch
        {
            "string" => kind == JsonValueKind.String,
            "boolean" => kind is JsonValueKind.True or JsonValueKind.False,
            "integer" => kind == JsonValueKind.Number && long.TryParse(text, out _),
            "number" => kind == JsonValueKind.Number,
            _ => false,
        };
        if (!fits) yield return $"{path} is no {schema.Type}: {text}";
        if (schema.Choices.Count > 0 && !schema.Choices.Contains(text)) yield return $"{path} is none of {string.Join(", ", schema.Choices)}: {text}";
        if (kind == JsonValueKind.String && schema.Pattern is { } pattern && !Regex.IsMatch(text, pattern)) yield return $"{path} does not match {pattern}: {text}";
        if (kind == JsonValueKind.String && schema.Number("maxLength") < text.Length) yield return $"{path} is too long: {text}";
        if (kind == JsonValueKind.Number && double.Parse(text, CultureInfo.InvariantCulture) is var number && (number < schema.Number("minimum") || number > schema.Number("maximum")))
            yield return $"{path} is out of bounds: {text}";
    }
}

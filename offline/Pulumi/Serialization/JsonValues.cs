using System.Collections.Immutable;
using System.Text.Json;

namespace Pulumi.Serialization;

/// <summary>JSON of the program as values of the wire.</summary>
internal static class JsonValues
{
    public static object? Read(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.String => json.GetString(),
        JsonValueKind.Number => json.GetDouble(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Array => json.EnumerateArray().Select(Read).ToImmutableArray(),
        JsonValueKind.Object => ReadObject(json),
        _ => null,
    };

    private static ImmutableDictionary<string, object> ReadObject(JsonElement json)
    {
        var properties = ImmutableDictionary.CreateBuilder<string, object>();
        foreach (var property in json.EnumerateObject())
            if (Read(property.Value) is { } value && !Wire.IsInternal(property.Name))
                properties[property.Name] = value;
        return properties.ToImmutable();
    }
}

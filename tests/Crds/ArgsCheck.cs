using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using Pulumi;

namespace Erp.Tests.Crds;

/// <summary>Holds an object to the schema that its args class was made from: unknown fields, wrong types, missing fields.</summary>
public static class ArgsCheck
{
    public static IEnumerable<string> Problems(Type type, JsonNode? value, string path = "")
    {
        if (ArgsMember.ElementOf(type, typeof(Input<>)) is { } inner) return Problems(inner, value, path);
        if (ArgsMember.ElementOf(type, typeof(ImmutableArray<>)) is { } element)
            return value is JsonArray list ? list.SelectMany((item, i) => Problems(element, item, $"{path}[{i}]")) : Wrong(path, "list", value);
        if (ArgsMember.ElementOf(type, typeof(ImmutableDictionary<,>)) is { } entry)
            return value is JsonObject map ? map.SelectMany(e => Problems(entry, e.Value, $"{path}.{e.Key}")) : Wrong(path, "map", value);
        if (typeof(ResourceArgs).IsAssignableFrom(type))
            return value is JsonObject members ? OfMembers(ArgsMember.Of(type), members, path) : Wrong(path, "object", value);
        return Fits(type, value) ? [] : Wrong(path, type.Name, value);
    }

    private static IEnumerable<string> OfMembers(IReadOnlyList<ArgsMember> members, JsonObject value, string path)
    {
        foreach (var missing in members.Where(m => m.IsRequired && value[m.WireName] is null)) yield return $"{path}.{missing.WireName} is missing";
        foreach (var (key, child) in value)
            if (members.FirstOrDefault(m => m.WireName == key) is not { } member) yield return $"{path}.{key} is unknown";
            else
                foreach (var problem in Problems(member.Type, child, $"{path}.{key}")) yield return problem;
    }

    private static bool Fits(Type type, JsonNode? value) => type == typeof(object) || value?.GetValueKind() switch
    {
        JsonValueKind.String => type == typeof(string) || type == typeof(Union<int, string>),
        JsonValueKind.True or JsonValueKind.False => type == typeof(bool),
        JsonValueKind.Number => type == typeof(double) || (type == typeof(int) || type == typeof(Union<int, string>)) && int.TryParse(value.ToJsonString(), out _),
        _ => false,
    };

    private static IEnumerable<string> Wrong(string path, string wanted, JsonNode? value) => [$"{path} is no {wanted}: {value?.ToJsonString() ?? "nothing"}"];
}

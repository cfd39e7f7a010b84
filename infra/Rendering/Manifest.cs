using System.Text.Json.Nodes;
using Erp.Infra.Checks.Reading;
using Erp.Infra.Rendering.Yaml;

namespace Erp.Infra.Rendering;

/// <summary>A Kubernetes object as kubectl takes it.</summary>
internal static class Manifest
{
    public static string Write(KubeObject item)
    {
        var inputs = item.Kind == "Secret" ? WithPlaceholders(item.Resource.Inputs) : item.Resource.Inputs;
        return YamlWriter.Write([Of("apiVersion", item.ApiVersion), Of("kind", item.Kind), .. Said(inputs, "metadata"), .. Said(inputs)]);
    }

    private static KeyValuePair<string, JsonNode?> Of(string key, string text) => new(key, JsonValue.Create(text));

    // The order that people expect: what it is, what it is called, what it says.
    private static IEnumerable<KeyValuePair<string, JsonNode?>> Said(JsonObject inputs, string key) =>
        inputs[key] is { } value ? [new(key, WithoutNulls(value))] : [];

    private static IEnumerable<KeyValuePair<string, JsonNode?>> Said(JsonObject inputs) => inputs
        .Where(e => e.Key is not ("apiVersion" or "kind" or "metadata") && e.Value is not null)
        .OrderBy(e => e.Key, StringComparer.Ordinal)
        .Select(e => KeyValuePair.Create(e.Key, WithoutNulls(e.Value)));

    // Under data everything is base64, which a placeholder is not.
    private static JsonObject WithPlaceholders(JsonObject inputs)
    {
        var secret = (JsonObject)inputs.DeepClone();
        if (secret["data"] is not JsonObject data) return secret;
        foreach (var (key, value) in data.Where(e => e.Value is JsonValue v && v.TryGetValue(out string? text) && (text.Contains("[secret]") || text.Contains("${urn:"))).ToList())
        {
            data.Remove(key);
            ((JsonObject)(secret["stringData"] ??= new JsonObject()))[key] = value;
        }
        if (data.Count == 0) secret.Remove("data");
        return secret;
    }

    // Nearly nothing holds any, and what holds none is written as it stands.
    private static JsonNode? WithoutNulls(JsonNode? node) => node is null || !HasNulls(node) ? node : node switch
    {
        JsonObject map => new JsonObject(map.Where(e => e.Value is not null).Select(e => KeyValuePair.Create(e.Key, WithoutNulls(e.Value)?.DeepClone()))),
        JsonArray list => new JsonArray([.. list.Select(i => WithoutNulls(i)?.DeepClone())]),
        _ => node,
    };

    private static bool HasNulls(JsonNode node) => node switch
    {
        JsonObject map => map.Any(e => e.Value is null || HasNulls(e.Value)),
        JsonArray list => list.Any(i => i is not null && HasNulls(i)),
        _ => false,
    };
}

using System.Text.Json.Nodes;
using Erp.Infra.Checks.Reading;
using Erp.Infra.Rendering.Yaml;

namespace Erp.Infra.Rendering;

/// <summary>A Kubernetes object as kubectl takes it.</summary>
internal static class Manifest
{
    public static string Write(KubeObject item)
    {
        var manifest = new JsonObject { ["apiVersion"] = item.ApiVersion, ["kind"] = item.Kind };
        // The order that people expect: what it is, what it is called, what it says.
        foreach (var key in item.Resource.Inputs.Select(e => e.Key).OrderBy(k => k == "metadata" ? 0 : 1).ThenBy(k => k, StringComparer.Ordinal))
            if (key is not ("apiVersion" or "kind") && WithoutNulls(item.Resource.Inputs[key]) is { } value) manifest[key] = value;
        if (item.Kind == "Secret") MovePlaceholders(manifest);
        return YamlWriter.Write(manifest);
    }

    // Under data everything is base64, which a placeholder is not.
    private static void MovePlaceholders(JsonObject secret)
    {
        if (secret["data"] is not JsonObject data) return;
        foreach (var (key, value) in data.Where(e => e.Value is JsonValue v && v.TryGetValue(out string? text) && (text.Contains("[secret]") || text.Contains("${urn:"))).ToList())
        {
            data.Remove(key);
            ((JsonObject)(secret["stringData"] ??= new JsonObject()))[key] = value;
        }
        if (data.Count == 0) secret.Remove("data");
    }

    private static JsonNode? WithoutNulls(JsonNode? node) => node switch
    {
        JsonObject map => new JsonObject(map.Where(e => e.Value is not null).Select(e => KeyValuePair.Create(e.Key, WithoutNulls(e.Value)))),
        JsonArray list => new JsonArray([.. list.Select(WithoutNulls)]),
        _ => node?.DeepClone(),
    };
}

using System.Text.Json.Nodes;
using Erp.Infra.Checks.Reading;
using Erp.Infra.Rendering.Yaml;

namespace Erp.Infra.Rendering;

/// <summary>A Kubernetes object as kubectl takes it.</summary>
internal static class Manifest
{
    // The order that people expect: what it is, what it is called, what it says.
    public static string Write(KubeObject item)
    {
        var inputs = item.Kind == "Secret" ? WithPlaceholders(item.Resource.Inputs) : item.Resource.Inputs;
        var said = ((IDictionary<string, JsonNode?>)inputs).Keys.Order(StringComparer.Ordinal).Where(k => k is not ("apiVersion" or "kind" or "metadata"));
        return YamlWriter.Write(["apiVersion", "kind", "metadata", .. said], key => key switch
        {
            "apiVersion" => item.ApiVersion,
            "kind" => item.Kind,
            _ => inputs[key],
        });
    }

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
}

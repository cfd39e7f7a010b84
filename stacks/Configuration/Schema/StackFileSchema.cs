using System.Text.Json.Nodes;

namespace Erp.Stacks.Configuration;

/// <summary>The JSON Schema of a Pulumi.&lt;stack&gt;.yaml, for editors: made from the same records that read the file.</summary>
public static class StackFileSchema
{
    /// <summary>Where it lies in the project; the first line of a stack's file names it.</summary>
    public const string File = "erp.schema.json";

    public static JsonObject Document() => new()
    {
        ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
        ["title"] = $"A stack of {ErpSettings.Project}",
        ["description"] = "Made from the records in stacks/Configuration by: erp config schema",
        ["type"] = new JsonArray("object", "null"),
        ["properties"] = new JsonObject(StackFiles.TopLevelKeys.Select(k => KeyValuePair.Create<string, JsonNode?>(k, k == StackFiles.ConfigKey ? Config() : new JsonObject()))),
        ["additionalProperties"] = false,
    };

    private static JsonObject Config() => new()
    {
        ["description"] = "The stack's settings.",
        ["type"] = new JsonArray("object", "null"),
        ["properties"] = SettingSchema.PropertiesOf(typeof(ErpSettings), key => $"{ErpSettings.Project}:{key}"),
        ["patternProperties"] = new JsonObject { [$"^({string.Join('|', StackFiles.ProviderNamespaces)}):[^:]+$"] = new JsonObject() },
        ["additionalProperties"] = false,
    };
}

using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Erp.Infra.Planning;

namespace Erp.Infra.Rendering;

/// <summary>Reads back what <see cref="PlanJson"/> wrote: one plan or an array of them.</summary>
public static class PlanJsonReader
{
    public static ImmutableArray<Plan> Read(string text) => JsonNode.Parse(text) switch
    {
        JsonArray several => [.. several.Select(p => PlanOf(p!))],
        { } one => [PlanOf(one)],
        null => [],
    };

    private static Plan PlanOf(JsonNode json) => new()
    {
        Project = Text(json["project"]),
        Stack = Text(json["stack"]),
        Platform = Text(json["platform"]),
        Resources = [.. json["resources"]!.AsArray().Select(r => ResourceOf(r!))],
        Outputs = (JsonObject)json["outputs"]!.DeepClone(),
        Findings = [.. json["findings"]!.AsArray().Select(f => FindingOf(f!))],
    };

    private static PlannedResource ResourceOf(JsonNode json) => new()
    {
        Urn = Text(json["urn"]),
        Type = Text(json["type"]),
        Name = Text(json["name"]),
        Parent = (string?)json["parent"],
        Custom = (bool)json["custom"]!,
        Inputs = (JsonObject)json["inputs"]!.DeepClone(),
        DependsOn = Texts(json["dependsOn"]),
        References = Texts(json["references"]),
        Provider = (string?)json["provider"],
        Options = OptionsOf(json["options"]!),
    };

    private static PlannedOptions OptionsOf(JsonNode json) => new()
    {
        Protect = (bool)json["protect"]!,
        RetainOnDelete = (bool)json["retainOnDelete"]!,
        DeleteBeforeReplace = (bool)json["deleteBeforeReplace"]!,
        IgnoreChanges = Texts(json["ignoreChanges"]),
        Timeouts = json["timeouts"]!.AsObject().ToImmutableSortedDictionary(t => t.Key, t => Text(t.Value), StringComparer.Ordinal),
    };

    private static Finding FindingOf(JsonNode json) => new(
        Text(json["rule"]), Enum.Parse<Severity>(Text(json["severity"]), ignoreCase: true), Text(json["urn"]), Text(json["path"]), Text(json["message"]), Text(json["fix"]));

    private static string Text(JsonNode? json) => (string)json!;

    private static ImmutableArray<string> Texts(JsonNode? json) => [.. json!.AsArray().Select(Text)];
}

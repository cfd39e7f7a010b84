using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Erp.Infra.Planning;

/// <summary>Reads what <c>erp preview --json</c> printed, so that a plan can be kept and compared with later.</summary>
public static class SavedPlan
{
    /// <summary>One plan, or the several of an array.</summary>
    public static ImmutableArray<Plan> Read(string json) => JsonNode.Parse(json) switch
    {
        JsonArray plans => [.. plans.Select(p => ReadOne(p!.AsObject()))],
        JsonObject plan => [ReadOne(plan)],
        _ => throw new FormatException("This is not a plan: 'erp preview STACK --json' prints one."),
    };

    private static Plan ReadOne(JsonObject plan) => new()
    {
        Project = Text(plan, "project"),
        Stack = Text(plan, "stack"),
        Platform = Text(plan, "platform"),
        Resources = [.. List(plan, "resources").Select(r => Resource(r!.AsObject()))],
        Outputs = Map(plan, "outputs"),
        Findings = [.. List(plan, "findings").Select(f => Finding(f!.AsObject()))],
    };

    private static PlannedResource Resource(JsonObject resource) => new()
    {
        Urn = Text(resource, "urn"),
        Type = Text(resource, "type"),
        Name = Text(resource, "name"),
        Parent = (string?)resource["parent"],
        Custom = Flag(resource, "custom"),
        Inputs = Map(resource, "inputs"),
        DependsOn = Texts(resource, "dependsOn"),
        References = Texts(resource, "references"),
        Provider = (string?)resource["provider"],
        Options = Options(Map(resource, "options")),
    };

    private static PlannedOptions Options(JsonObject options) => new()
    {
        Protect = Flag(options, "protect"),
        RetainOnDelete = Flag(options, "retainOnDelete"),
        DeleteBeforeReplace = Flag(options, "deleteBeforeReplace"),
        IgnoreChanges = Texts(options, "ignoreChanges"),
        Timeouts = Map(options, "timeouts").ToImmutableSortedDictionary(t => t.Key, t => (string)t.Value!, StringComparer.Ordinal),
    };

    private static Finding Finding(JsonObject finding) => new(
        Text(finding, "rule"), Enum.Parse<Severity>(Text(finding, "severity"), ignoreCase: true), Text(finding, "urn"), Text(finding, "path"), Text(finding, "message"), Text(finding, "fix"));

    private static string Text(JsonObject owner, string key) => (string?)owner[key] ?? throw new FormatException($"This is not a plan: '{key}' is missing.");

    private static bool Flag(JsonObject owner, string key) => (bool?)owner[key] ?? false;

    private static JsonArray List(JsonObject owner, string key) => owner[key] as JsonArray ?? [];

    private static ImmutableArray<string> Texts(JsonObject owner, string key) => [.. List(owner, key).Select(t => (string)t!)];

    // A node has one parent, so what is kept is taken out of the document first.
    private static JsonObject Map(JsonObject owner, string key)
    {
        var map = owner[key] as JsonObject ?? [];
        owner.Remove(key);
        return map;
    }
}

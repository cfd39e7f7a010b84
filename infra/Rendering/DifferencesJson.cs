using System.Text.Json.Nodes;
using Erp.Infra.Diffing;
using Erp.Infra.Diffing.Declared;
using Erp.Infra.Planning;

namespace Erp.Infra.Rendering;

/// <summary>The differences between two environments, or between a plan and what it is held against, for a machine.</summary>
internal static class DifferencesJson
{
    public static JsonObject Of(string from, string to, IReadOnlyList<Difference> differences) => new()
    {
        ["from"] = from,
        ["to"] = to,
        ["declared"] = differences.Count(d => d.Standing == Standing.Declared),
        ["named"] = differences.Count(d => d.Standing == Standing.Named),
        ["undeclared"] = differences.Count(d => d.Standing == Standing.Undeclared),
        ["differences"] = new JsonArray([.. differences.Select(Of)]),
    };

    public static JsonObject Of(string against, PlanDiff diff, IReadOnlyCollection<Finding> findings) => new()
    {
        ["stack"] = diff.Stack,
        ["against"] = against,
        ["verdict"] = diff.VerdictWith(findings).ToString().ToLowerInvariant(),
        ["differences"] = new JsonArray([.. diff.Changes.SelectMany(Of)]),
        ["findings"] = new JsonArray([.. findings.Select(FindingJson.Of)]),
    };

    private static IEnumerable<JsonObject> Of(ResourceChange change) =>
        (change.Properties.IsEmpty ? [null] : change.Properties.AsEnumerable<PropertyChange?>()).Select(property =>
        {
            var json = Of(change, property);
            json["replaces"] = property?.Replaces ?? false;
            json["loses"] = change.IsGrave;
            return json;
        });

    private static JsonObject Of(Difference difference)
    {
        var json = Of(difference.Resource, difference.Property);
        json["standing"] = difference.Standing.ToString().ToLowerInvariant();
        json["declaredBy"] = new JsonArray([.. difference.Reasons.Select(r => JsonValue.Create(r))]);
        return json;
    }

    private static JsonObject Of(ResourceChange change, PropertyChange? property) => new()
    {
        ["kind"] = change.Kind.ToString().ToLowerInvariant(),
        ["type"] = change.Resource.Type,
        ["name"] = change.Resource.Name,
        ["path"] = property?.Path,
        ["old"] = property?.Old?.DeepClone(),
        ["new"] = property?.New?.DeepClone(),
    };
}

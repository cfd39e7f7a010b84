using System.Text.Json.Nodes;
using Erp.Infra.Diffing.Declared;

namespace Erp.Infra.Rendering;

/// <summary>The differences between two environments, for a machine.</summary>
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

    private static JsonObject Of(Difference difference) => new()
    {
        ["kind"] = difference.Resource.Kind.ToString().ToLowerInvariant(),
        ["type"] = difference.Resource.Resource.Type,
        ["name"] = difference.Resource.Resource.Name,
        ["path"] = difference.Property?.Path,
        ["old"] = difference.Property?.Old?.DeepClone(),
        ["new"] = difference.Property?.New?.DeepClone(),
        ["standing"] = difference.Standing.ToString().ToLowerInvariant(),
        ["declaredBy"] = new JsonArray([.. difference.Reasons.Select(r => JsonValue.Create(r))]),
    };
}

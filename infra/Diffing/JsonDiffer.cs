using System.Text.Json;
using System.Text.Json.Nodes;

namespace Erp.Infra.Diffing;

/// <summary>Finds the smallest places in which two documents differ, whatever the order of keys and of named list elements.</summary>
internal static class JsonDiffer
{
    public delegate void Difference(string path, JsonNode? old, JsonNode? @new);

    public static void Compare(string path, JsonNode? old, JsonNode? @new, Difference found)
    {
        switch (old, @new)
        {
            case (JsonObject a, JsonObject b):
                foreach (var key in a.Select(e => e.Key).Union(b.Select(e => e.Key)))
                    Compare(PropertyPath.Member(path, key), a[key], b[key], found);
                break;
            case (JsonArray a, JsonArray b):
                ListDiffer.Compare(path, a, b, found);
                break;
            default:
                if (!AreEqual(old, @new)) found(path, old, @new);
                break;
        }
    }

    /// <summary>Equal in meaning: 1 and 1.0 are one number.</summary>
    public static bool AreEqual(JsonNode? a, JsonNode? b) => JsonNode.DeepEquals(a, b)
        || (a?.GetValueKind() == JsonValueKind.Number && b?.GetValueKind() == JsonValueKind.Number && Number(a) == Number(b));

    private static decimal? Number(JsonNode node) =>
        decimal.TryParse(node.ToJsonString(), System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : null;
}

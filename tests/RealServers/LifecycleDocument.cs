using System.Text.Json.Nodes;

namespace Erp.Tests.RealServers;

/// <summary>A planned lifecycle rule as S3's own API spells it.</summary>
public static class LifecycleDocument
{
    public static JsonObject Of(JsonObject rule)
    {
        var document = Renamed(rule);
        document["ID"] = document["Id"]!.DeepClone();
        document.Remove("Id");
        if (document["Filter"]?["And"] is JsonObject and)
            and["Tags"] = new JsonArray([.. and["Tags"]!.AsObject().Select(tag => new JsonObject { ["Key"] = tag.Key, ["Value"] = tag.Value!.DeepClone() })]);
        return document;
    }

    private static JsonObject Renamed(JsonObject planned)
    {
        var document = new JsonObject();
        foreach (var (key, value) in planned)
            document[$"{char.ToUpperInvariant(key[0])}{key[1..]}"] = value is JsonObject nested && key != "tags" ? Renamed(nested) : value?.DeepClone();
        return document;
    }
}

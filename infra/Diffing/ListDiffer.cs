using System.Text.Json.Nodes;

namespace Erp.Infra.Diffing;

/// <summary>Compares lists: by name where elements have one, as sets where they are plain values, by position otherwise.</summary>
internal static class ListDiffer
{
    // What tells elements of a list apart, best first. A list is matched by the first that all its elements have, each its own.
    private static readonly Func<JsonObject, string?>[] Names =
    [
        e => Text(e["name"]),
        e => Text(e["metadata"]?["name"]),
        e => Text(e["id"]),
        e => Text(e["alert"]) ?? Text(e["record"]),
        e => Text(e["mountPath"]),
        e => e["containerPort"] is { } port ? $"{port}/{Text(e["protocol"]) ?? "TCP"}" : null,
        e => e["port"] is { } port ? $"{port}/{Text(e["protocol"]) ?? "TCP"}" : null,
        e => Text(e["key"]),
        e => Text(e["topologyKey"]),
        e => Text(e["host"]),
        e => Text(e["path"]),
        e => Text(e["deviceName"]),
        TrafficRule.NameOf,
    ];

    // The order of these is their meaning.
    private static readonly string[] Sequences = ["command", "args", "steps"];

    public static void Compare(string path, JsonArray old, JsonArray @new, JsonDiffer.Difference found)
    {
        if (Names.FirstOrDefault(n => Tells(n, old) && Tells(n, @new)) is { } name)
            ByName(path, old, @new, name, found);
        else if (old.Concat(@new).All(e => e is null or JsonValue) && !Sequences.Contains(path[(path.LastIndexOf('.') + 1)..]))
            AsSet(path, old, @new, found);
        else
            ByPosition(path, old, @new, found);
    }

    private static bool Tells(Func<JsonObject, string?> name, JsonArray list)
    {
        var names = list.Select(e => e is JsonObject map ? name(map) : null).ToList();
        return names.All(n => n is not null) && names.Distinct().Count() == names.Count;
    }

    private static void ByName(string path, JsonArray old, JsonArray @new, Func<JsonObject, string?> name, JsonDiffer.Difference found)
    {
        var before = old.ToDictionary(e => name((JsonObject)e!)!);
        var after = @new.ToDictionary(e => name((JsonObject)e!)!);
        foreach (var key in before.Keys.Union(after.Keys))
            JsonDiffer.Compare($"{path}[{key}]", before.GetValueOrDefault(key), after.GetValueOrDefault(key), found);
    }

    private static void AsSet(string path, JsonArray old, JsonArray @new, JsonDiffer.Difference found)
    {
        var (gone, come) = (Without(old, @new), Without(@new, old));
        foreach (var (_, value) in gone) found($"{path}[{value}]", value, null);
        foreach (var (_, value) in come) found($"{path}[{value}]", null, value);
    }

    // Equal elements find each other first, so that one inserted in front does not look like a change of all.
    private static void ByPosition(string path, JsonArray old, JsonArray @new, JsonDiffer.Difference found)
    {
        var (gone, come) = (Without(old, @new), Without(@new, old));
        if (gone.Count == 0 && come.Count == 0)
        {
            if (!JsonNode.DeepEquals(old, @new)) found(path, old, @new);
            return;
        }
        for (var i = 0; i < Math.Max(gone.Count, come.Count); i++)
        {
            var index = i < come.Count ? come[i].Index : gone[i].Index;
            JsonDiffer.Compare($"{path}[{index}]", i < gone.Count ? gone[i].Value : null, i < come.Count ? come[i].Value : null, found);
        }
    }

    private static List<(int Index, JsonNode? Value)> Without(JsonArray list, JsonArray other)
    {
        var rest = other.ToList();
        var left = new List<(int, JsonNode?)>();
        for (var i = 0; i < list.Count; i++)
        {
            var match = rest.FindIndex(o => JsonDiffer.AreEqual(o, list[i]));
            if (match >= 0) rest.RemoveAt(match);
            else left.Add((i, list[i]));
        }
        return left;
    }

    private static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue(out string? text) ? text : null;
}

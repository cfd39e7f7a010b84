using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using Pulumi;

namespace Erp.Infra.Planning;

/// <summary>Writes recorded values as JSON, keys sorted, and notes on the way whose outputs it met.</summary>
internal sealed class InputWriter(IReadOnlyDictionary<string, RecordedResource> byUrn)
{
    private HashSet<string>? _referenced;

    /// <summary>The URNs of the resources that were met, sorted.</summary>
    public IEnumerable<string> Referenced => _referenced?.Order(StringComparer.Ordinal) ?? Enumerable.Empty<string>();

    public JsonObject Inputs(RecordedResource resource)
    {
        var inputs = new JsonObject();
        foreach (var (name, value) in Sorted(resource.Inputs))
            inputs[name] = Secrets.HoldsSecretData(resource, name) ? Hidden(value) : Json(value);
        return inputs;
    }

    public JsonNode? Json(object? value) => value switch
    {
        null => null,
        string text => Text(text),
        bool flag => JsonValue.Create(flag),
        double number => Number(number),
        int number => JsonValue.Create(number),
        ImmutableArray<object> list => List(list),
        IReadOnlyDictionary<string, object> map => Map(map),
        AssetOrArchive asset => asset.GetType().Name,
        Resource resource => resource.GetResourceName(),
        _ => throw new NotSupportedException($"{value.GetType()} cannot be written to a plan."),
    };

    // Whole numbers are whole in a plan, although the wire knows only doubles.
    private static JsonValue Number(double number) =>
        number == Math.Floor(number) && Math.Abs(number) < 1e15 ? JsonValue.Create((long)number) : JsonValue.Create(number);

    private JsonArray List(ImmutableArray<object> list)
    {
        var array = new JsonArray();
        foreach (var item in list) array.Add(Json(item));
        return array;
    }

    private JsonObject Map(IReadOnlyDictionary<string, object> map)
    {
        var entries = Sorted(map);
        var members = new KeyValuePair<string, JsonNode?>[entries.Length];
        for (var i = 0; i < entries.Length; i++) members[i] = new(entries[i].Key, Json(entries[i].Value));
        return new JsonObject(members);
    }

    private JsonNode? Hidden(object? value) => value switch
    {
        IReadOnlyDictionary<string, object> map => new JsonObject(Sorted(map).Select(e => KeyValuePair.Create(e.Key, Hidden(e.Value)))),
        string text when Text(text) is { } shown && shown.Contains(Secrets.Printed, StringComparison.Ordinal) => shown,
        _ => Secrets.Printed,
    };

    private string Text(string text) => Token.MayBeIn(text) ? Token.Replace(text, Resolve, Secrets.Printed) : text;

    private string Resolve(Token token)
    {
        (_referenced ??= []).Add(token.Urn);
        if (!byUrn.TryGetValue(token.Urn, out var source)) return token.ToString();
        if (Secrets.IsSecretOutput(source, token.Property)) return Secrets.Printed;
        return InputAt(source, token.Property) is string known ? Text(known) : token.ToString();
    }

    private static object? InputAt(RecordedResource source, string path)
    {
        object? value = source.Inputs;
        foreach (var step in path.Split('.'))
            value = value switch
            {
                IReadOnlyDictionary<string, object> map => map.GetValueOrDefault(step),
                ImmutableArray<object> list when int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out var i) && i < list.Length => list[i],
                _ => null,
            };
        return value;
    }

    // The hottest lines of a plan: an array and a sort, where LINQ would keep four.
    private static KeyValuePair<string, object>[] Sorted(IReadOnlyDictionary<string, object> map)
    {
        var entries = map.ToArray();
        Array.Sort(entries, static (a, b) => string.CompareOrdinal(a.Key, b.Key));
        return entries;
    }
}

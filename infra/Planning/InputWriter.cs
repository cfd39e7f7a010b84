using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using Pulumi;

namespace Erp.Infra.Planning;

/// <summary>Writes recorded values as JSON, keys sorted, and notes on the way whose outputs it met.</summary>
internal sealed class InputWriter(Recorder recorder)
{
    private HashSet<string>? _referenced;
    private Func<Token, string>? _resolve;

    /// <summary>The URNs of the resources that were met, sorted.</summary>
    public IEnumerable<string> Referenced => _referenced?.Order(StringComparer.Ordinal) ?? Enumerable.Empty<string>();

    public JsonObject Inputs(RecordedResource resource)
    {
        var inputs = new JsonObject();
        foreach (var (name, value) in resource.Inputs.OrderBy(i => i.Key, StringComparer.Ordinal))
            inputs.Add(name, Secrets.HoldsSecretData(resource, name) ? Hidden(value) : Json(value));
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
        ImmutableDictionary<string, object> map => Map(map),
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

    private JsonObject Map(ImmutableDictionary<string, object> map)
    {
        var members = new JsonObject();
        var keys = ArrayPool<string>.Shared.Rent(map.Count);
        foreach (var key in Sorted(map, keys)) members.Add(key, Json(map[key]));
        ArrayPool<string>.Shared.Return(keys);
        return members;
    }

    private JsonNode? Hidden(object? value) => value switch
    {
        ImmutableDictionary<string, object> map => new JsonObject(map.OrderBy(e => e.Key, StringComparer.Ordinal).Select(e => KeyValuePair.Create(e.Key, Hidden(e.Value)))),
        string text when Text(text) is { } shown && shown.Contains(Secrets.Printed, StringComparison.Ordinal) => shown,
        _ => Secrets.Printed,
    };

    private string Text(string text) => Token.MayBeIn(text) ? Token.Replace(text, _resolve ??= Resolve, Secrets.Printed) : text;

    private string Resolve(Token token)
    {
        (_referenced ??= []).Add(token.Urn);
        if (recorder.Find(token.Urn) is not { } source) return token.ToString();
        if (Secrets.IsSecretOutput(source, token.Property)) return Secrets.Printed;
        return InputAt(source, token.Property) is string known ? Text(known) : token.ToString();
    }

    private static object? InputAt(RecordedResource source, string path)
    {
        object? value = source.Inputs;
        foreach (var step in path.Split('.'))
            value = value switch
            {
                ImmutableDictionary<string, object> map => map.GetValueOrDefault(step),
                ImmutableArray<object> list when int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out var i) && i < list.Length => list[i],
                _ => null,
            };
        return value;
    }

    // The hottest lines of a plan: sorting keys and looking their values up costs less than sorting pairs.
    private static Span<string> Sorted(ImmutableDictionary<string, object> map, string[] room)
    {
        var i = 0;
        foreach (var entry in map) room[i++] = entry.Key;
        var keys = room.AsSpan(0, i);
        keys.Sort(string.CompareOrdinal);
        return keys;
    }
}

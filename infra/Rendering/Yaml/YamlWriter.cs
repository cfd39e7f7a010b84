using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Erp.Infra.Rendering.Yaml;

/// <summary>JSON as YAML in block style: keys in the order given, long texts as blocks, the same bytes every time.</summary>
public sealed class YamlWriter
{
    private const int Step = 2;

    // Thousands of documents a run: what one has grown to holds the next.
    [ThreadStatic]
    private static StringBuilder? _grown;

    private readonly StringBuilder _text = (_grown ??= new StringBuilder(4096)).Clear();
    private readonly bool _withNulls;

    private YamlWriter(bool withNulls) => _withNulls = withNulls;

    public static string Write(JsonNode? node)
    {
        var writer = new YamlWriter(withNulls: true);
        switch (node)
        {
            case JsonObject { Count: > 0 } map:
                writer.Map(map, 0);
                break;
            case JsonArray { Count: > 0 } list:
                writer.List(list, 0);
                break;
            default:
                writer._text.Append(Scalar(node)).Append('\n');
                break;
        }
        return writer._text.ToString();
    }

    /// <summary>A map put together from members that stand elsewhere, without what is null.</summary>
    public static string Write(IEnumerable<string> keys, Func<string, JsonNode?> member)
    {
        var writer = new YamlWriter(withNulls: false);
        foreach (var key in keys)
            if (member(key) is { } value) writer.Member(key, value, 0);
        return writer._text.ToString();
    }

    private void Map(JsonObject map, int indent, bool first = false)
    {
        for (var i = 0; i < map.Count; i++)
        {
            var (key, value) = map.GetAt(i);
            if (value is null && !_withNulls) continue;
            if (!first) _text.Append(' ', indent);
            first = false;
            Member(key, value, indent);
        }
    }

    private void Member(string key, JsonNode? value, int indent)
    {
        _text.Append(YamlScalar.Write(key)).Append(':');
        switch (value)
        {
            case JsonObject below when SaysSomething(below):
                _text.Append('\n');
                Map(below, indent + Step);
                break;
            case JsonArray { Count: > 0 } below:
                _text.Append('\n');
                List(below, indent);
                break;
            default:
                _text.Append(' ');
                Value(value, indent + Step);
                break;
        }
    }

    private void List(JsonArray list, int indent, bool first = false)
    {
        for (var i = 0; i < list.Count; i++)
        {
            if (!first) _text.Append(' ', indent);
            first = false;
            _text.Append("- ");
            switch (list[i])
            {
                case JsonObject below when SaysSomething(below):
                    Map(below, indent + Step, first: true);
                    break;
                case JsonArray { Count: > 0 } below:
                    List(below, indent + Step, first: true);
                    break;
                case var item:
                    Value(item, indent + Step);
                    break;
            }
        }
    }

    private bool SaysSomething(JsonObject map)
    {
        if (_withNulls) return map.Count > 0;
        for (var i = 0; i < map.Count; i++)
            if (map.GetAt(i).Value is not null) return true;
        return false;
    }

    private void Value(JsonNode? value, int indent)
    {
        if (value is JsonValue scalar && scalar.TryGetValue(out string? words) && IsBlock(words)) Block(words, indent);
        else _text.Append(Scalar(value)).Append('\n');
    }

    private static string Scalar(JsonNode? value) => value switch
    {
        null => "null",
        JsonObject => "{}",
        JsonArray => "[]",
        _ when value.GetValueKind() == JsonValueKind.String => YamlScalar.Write(value.GetValue<string>()),
        JsonValue number when number.TryGetValue(out long whole) => whole.ToString(CultureInfo.InvariantCulture),
        _ => value.ToJsonString(),
    };

    // A block keeps its lines readable, but cannot say everything: what it cannot say goes into quotes.
    private static bool IsBlock(string text)
    {
        if (!text.Contains('\n')) return false;
        var lines = text.Split('\n');
        return lines[0].Length > 0 && lines[0][0] != ' ' && lines.All(l => l.All(c => YamlScalar.IsPrintable(c) || c == '\t') && !(l.Length > 0 && l.Trim().Length == 0));
    }

    private void Block(string words, int indent)
    {
        var body = words.TrimEnd('\n');
        var ends = words.Length - body.Length;
        _text.Append(ends switch { 0 => "|-\n", 1 => "|\n", _ => "|+\n" });
        foreach (var line in body.Split('\n'))
        {
            if (line.Length > 0) _text.Append(' ', indent).Append(line);
            _text.Append('\n');
        }
        if (ends > 1) _text.Append('\n', ends - 1);
    }
}

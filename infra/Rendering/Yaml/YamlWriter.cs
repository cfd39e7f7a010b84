using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Erp.Infra.Rendering.Yaml;

/// <summary>JSON as YAML in block style: keys in the order given, long texts as blocks, the same bytes every time.</summary>
public static class YamlWriter
{
    private const int Step = 2;

    public static string Write(JsonNode? node)
    {
        var text = new StringBuilder();
        switch (node)
        {
            case JsonObject { Count: > 0 } map:
                Map(text, map, 0);
                break;
            case JsonArray { Count: > 0 } list:
                List(text, list, 0);
                break;
            default:
                text.Append(Scalar(node)).Append('\n');
                break;
        }
        return text.ToString();
    }

    /// <summary>A map whose members stand elsewhere too, where they cannot be taken from.</summary>
    public static string Write(IReadOnlyCollection<KeyValuePair<string, JsonNode?>> map)
    {
        var text = new StringBuilder();
        Map(text, map, 0);
        return text.ToString();
    }

    private static void Map(StringBuilder text, IEnumerable<KeyValuePair<string, JsonNode?>> map, int indent, bool first = false)
    {
        foreach (var (key, value) in map)
        {
            if (!first) text.Append(' ', indent);
            first = false;
            text.Append(YamlScalar.Write(key)).Append(':');
            switch (value)
            {
                case JsonObject { Count: > 0 } below:
                    text.Append('\n');
                    Map(text, below, indent + Step);
                    break;
                case JsonArray { Count: > 0 } below:
                    text.Append('\n');
                    List(text, below, indent);
                    break;
                default:
                    Value(text.Append(' '), value, indent + Step);
                    break;
            }
        }
    }

    private static void List(StringBuilder text, JsonArray list, int indent, bool first = false)
    {
        foreach (var item in list)
        {
            if (!first) text.Append(' ', indent);
            first = false;
            text.Append("- ");
            switch (item)
            {
                case JsonObject { Count: > 0 } below:
                    Map(text, below, indent + Step, first: true);
                    break;
                case JsonArray { Count: > 0 } below:
                    List(text, below, indent + Step, first: true);
                    break;
                default:
                    Value(text, item, indent + Step);
                    break;
            }
        }
    }

    private static void Value(StringBuilder text, JsonNode? value, int indent)
    {
        if (value is JsonValue scalar && scalar.TryGetValue(out string? words) && IsBlock(words)) Block(text, words, indent);
        else text.Append(Scalar(value)).Append('\n');
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

    private static void Block(StringBuilder text, string words, int indent)
    {
        var body = words.TrimEnd('\n');
        var ends = words.Length - body.Length;
        text.Append(ends switch { 0 => "|-\n", 1 => "|\n", _ => "|+\n" });
        foreach (var line in body.Split('\n'))
        {
            if (line.Length > 0) text.Append(' ', indent).Append(line);
            text.Append('\n');
        }
        if (ends > 1) text.Append('\n', ends - 1);
    }
}

using System.Collections;
using System.Globalization;
using System.Text;

namespace Erp.Components;

/// <summary>Keys in the order in which they are to be written. A null value leaves its key out.</summary>
public sealed class YamlMap : IEnumerable<KeyValuePair<string, object>>
{
    private readonly List<KeyValuePair<string, object>> _entries = [];

    public void Add(string key, object? value)
    {
        if (value is not null) _entries.Add(new(key, value));
    }

    public IEnumerator<KeyValuePair<string, object>> GetEnumerator() => _entries.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

/// <summary>The configuration files of other programs: maps, lists, text, numbers and switches, and no more of YAML than that.</summary>
public static class YamlText
{
    public static string Write(YamlMap root)
    {
        var text = new StringBuilder();
        Map(text, root, 0);
        return text.ToString();
    }

    private static void Map(StringBuilder text, YamlMap map, int indent)
    {
        var first = true;
        foreach (var (key, value) in map)
        {
            // The first key of a list's item stands behind its dash.
            if (!first || indent == 0 || text[^1] == '\n') text.Append(' ', indent);
            text.Append(key).Append(':');
            Value(text, value, indent + 2);
            first = false;
        }
    }

    private static void Value(StringBuilder text, object value, int indent)
    {
        switch (value)
        {
            case YamlMap map:
                text.Append(map.Any() ? "\n" : " {}\n");
                Map(text, map, indent);
                break;
            case string or bool or int or double:
                text.Append(' ').Append(Scalar(value)).Append('\n');
                break;
            case IEnumerable list:
                List(text, [.. list.Cast<object>()], indent);
                break;
            default:
                throw new NotSupportedException($"{value.GetType().Name} has no place in a configuration file.");
        }
    }

    private static void List(StringBuilder text, IReadOnlyList<object> items, int indent)
    {
        text.Append(items.Count > 0 ? "\n" : " []\n");
        foreach (var item in items)
        {
            text.Append(' ', indent).Append('-');
            if (item is YamlMap map)
            {
                text.Append(' ');
                Map(text, map, indent + 2);
            }
            else
            {
                Value(text, item, indent + 2);
            }
        }
    }

    private static string Scalar(object value) => value switch
    {
        true => "true",
        false => "false",
        string text when text.Contains('\n', StringComparison.Ordinal) => OnOneLine(text),
        string text => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private static string OnOneLine(string text)
    {
        var escaped = text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);
        return $"\"{escaped}\"";
    }
}

using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;

namespace Pulumi.Serialization;

/// <summary>Values of the wire as JSON text, spaced the way providers are sent it: { "num": 3, "items": [ "a" ] }.</summary>
internal static class WireJson
{
    public static string Text(object? wire)
    {
        var text = new StringBuilder();
        Append(text, wire);
        return text.ToString();
    }

    private static void Append(StringBuilder text, object? wire)
    {
        switch (wire)
        {
            case null:
                text.Append("null");
                break;
            case bool flag:
                text.Append(flag ? "true" : "false");
                break;
            case double number:
                text.Append(number.ToString("R", CultureInfo.InvariantCulture));
                break;
            case string value:
                AppendString(text, value);
                break;
            case ImmutableArray<object?> items:
                AppendList(text, items);
                break;
            case ImmutableDictionary<string, object> properties:
                AppendObject(text, properties);
                break;
            default:
                throw new InvalidOperationException($"{wire.GetType().FullName} cannot be written as JSON.");
        }
    }

    private static void AppendString(StringBuilder text, string value)
    {
        var escaped = JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(value);
        text.Append('"').Append(escaped.Replace("<", "\\u003c").Replace(">", "\\u003e")).Append('"');
    }

    private static void AppendList(StringBuilder text, ImmutableArray<object?> items)
    {
        var separator = "[ ";
        foreach (var item in items)
        {
            Append(text.Append(separator), item);
            separator = ", ";
        }
        text.Append(items.IsEmpty ? "[ ]" : " ]");
    }

    // A dictionary of the wire has no order of its own; sorted, the text is the same in every process.
    private static void AppendObject(StringBuilder text, ImmutableDictionary<string, object> properties)
    {
        var separator = "{ ";
        foreach (var (name, value) in properties.OrderBy(property => property.Key, StringComparer.Ordinal))
        {
            AppendString(text.Append(separator), name);
            Append(text.Append(": "), value);
            separator = ", ";
        }
        text.Append(properties.IsEmpty ? "{ }" : " }");
    }
}

using System.Reflection;
using System.Text.Json.Nodes;

namespace Erp.Stacks.Configuration;

/// <summary>
/// One setting as JSON Schema. It never complains of what the reader accepts: nothing stands for the default everywhere, and a text that
/// looks like a number may be written as one.
/// </summary>
internal static class SettingSchema
{
    public static JsonObject PropertiesOf(Type record, Func<string, string> nameOf)
    {
        var defaults = Activator.CreateInstance(record)!;
        return new(SettingsBinder.KeysOf(record).Select(k => KeyValuePair.Create<string, JsonNode?>(nameOf(k.Key), Of(k.Value, k.Value.GetValue(defaults)))));
    }

    private static JsonObject Of(PropertyInfo property, object? initially)
    {
        var schema = new JsonObject { ["description"] = Description(property) };
        foreach (var (key, value) in ValuesOf(property.PropertyType, property).ToList()) schema[key] = value?.DeepClone();
        if (DefaultOf(initially) is { } known) schema["default"] = known;
        return schema;
    }

    private static string Description(PropertyInfo property)
    {
        var type = SettingsBinder.ValueTypeOf(property.PropertyType);
        var says = property.GetCustomAttribute<SettingAttribute>()!.Description;
        return ScalarBinder.Reads(type) && type != typeof(bool) && type != typeof(string) || property.GetCustomAttribute<FormAttribute>() is not null
            ? $"{says} Allowed: {SettingsBinder.Allowed(property, type)}."
            : says;
    }

    private static JsonObject ValuesOf(Type type, PropertyInfo property)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (SettingsBinder.IsList(type)) return new() { ["type"] = OrNothing("array"), ["items"] = ValuesOf(SettingsBinder.ValueTypeOf(type), property) };
        if (SettingsBinder.IsMap(type)) return Map(type, property);
        if (!ScalarBinder.Reads(type)) return new() { ["type"] = OrNothing("object"), ["properties"] = PropertiesOf(type, key => key), ["additionalProperties"] = false };
        if (type == typeof(Secret)) return Encrypted();
        if (type == typeof(bool)) return new() { ["type"] = OrNothing("boolean") };
        if (type == typeof(int)) return Number(property.GetCustomAttribute<BetweenAttribute>());
        if (type.IsEnum) return new() { ["enum"] = new JsonArray([.. SettingsBinder.ChoicesOf(type).Keys.Select(k => JsonValue.Create(k)), null]) };
        return Text(property.GetCustomAttribute<FormAttribute>());
    }

    private static JsonObject Map(Type type, PropertyInfo property)
    {
        var schema = new JsonObject { ["type"] = OrNothing("object"), ["additionalProperties"] = ValuesOf(SettingsBinder.ValueTypeOf(type), property) };
        if (property.GetCustomAttribute<KeysAttribute>() is { } keys) schema["propertyNames"] = new JsonObject { ["pattern"] = $"^(?:{keys.Pattern})$" };
        return schema;
    }

    private static JsonObject Number(BetweenAttribute? range)
    {
        var schema = new JsonObject { ["type"] = OrNothing("integer") };
        if (range is not null) (schema["minimum"], schema["maximum"]) = (range.Low, range.High);
        return schema;
    }

    private static JsonObject Text(FormAttribute? form)
    {
        if (form is null) return new() { ["type"] = OrNothing("string", "number") };
        return new()
        {
            ["type"] = form.Fits("1.5") || form.Fits("1.25") ? OrNothing("string", "number") : form.Fits("1") || form.Fits("123456789012") ? OrNothing("string", "integer") : OrNothing("string"),
            ["pattern"] = $"^(?:{form.Pattern})?$",
            ["patternErrorMessage"] = $"Allowed: {form.InWords}.",
        };
    }

    // What `pulumi config set --secret` writes.
    private static JsonObject Encrypted() => new()
    {
        ["type"] = OrNothing("object"),
        ["properties"] = new JsonObject { ["secure"] = new JsonObject { ["type"] = "string" } },
        ["required"] = new JsonArray("secure"),
        ["additionalProperties"] = false,
    };

    private static JsonArray OrNothing(params string[] types) => [.. types.Append("null").Select(t => JsonValue.Create(t))];

    private static JsonNode? DefaultOf(object? value) => value switch
    {
        string { Length: > 0 } text => text,
        int number => number,
        bool flag => flag,
        Enum choice => SettingsBinder.ChoicesOf(choice.GetType()).Single(c => c.Value.Equals(choice)).Key,
        _ => null,
    };
}

using System.Collections;
using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Erp.Stacks.Configuration;

/// <summary>
/// Gives nodes their types: a record's properties are the keys that may stand there, its initialisers the defaults. Every mistake is noted and
/// reading goes on, so that a person sees all of them at once.
/// </summary>
public sealed class SettingsBinder(List<ConfigProblem> problems)
{
    /// <summary>Fills a new record from a map. Keys that the record does not have are mistakes.</summary>
    public object Record(Type type, MapNode map, string path)
    {
        var record = Activator.CreateInstance(type)!;
        var keys = KeysOf(type);
        foreach (var entry in map.Entries)
        {
            var key = path == "" ? entry.Key : $"{path}.{entry.Key}";
            if (!keys.TryGetValue(entry.Key, out var property))
                problems.Add(new(entry.Location, key, $"there is no such key; {Nearest.Hint(entry.Key, keys.Keys)}"));
            else if (entry.Value is not ScalarNode { IsNull: true } && Value(property.PropertyType, property, entry.Value, key) is { } value)
                property.SetValue(record, value);
        }
        return record;
    }

    /// <summary>The keys that a record offers, in order of declaration.</summary>
    public static SortedDictionary<string, PropertyInfo> KeysOf(Type type)
    {
        var keys = new SortedDictionary<string, PropertyInfo>(StringComparer.Ordinal);
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
            if (property.GetCustomAttribute<SettingAttribute>() is not null)
                keys.Add(JsonNamingPolicy.CamelCase.ConvertName(property.Name), property);
        return keys;
    }

    /// <summary>The type of a setting's single values: that of the elements for lists and maps.</summary>
    public static Type ValueTypeOf(Type type) => type switch
    {
        { IsGenericType: true } when type.GetGenericTypeDefinition() == typeof(ImmutableArray<>) => type.GetGenericArguments()[0],
        { IsGenericType: true } when type.GetGenericTypeDefinition() == typeof(ImmutableSortedDictionary<,>) => type.GetGenericArguments()[1],
        _ => Nullable.GetUnderlyingType(type) ?? type,
    };

    /// <summary>What a setting may be, in words.</summary>
    public static string Allowed(PropertyInfo property, Type type)
    {
        if (property.GetCustomAttribute<FormAttribute>() is { } form) return form.InWords;
        if (property.GetCustomAttribute<BetweenAttribute>() is { } range) return $"a whole number from {range.Low} to {range.High}";
        if (type.IsEnum) return $"one of {string.Join(", ", ChoicesOf(type).Keys)}";
        if (type == typeof(bool)) return "true or false";
        if (type == typeof(Secret)) return "a text, set with --secret";
        return type == typeof(string) ? "a text" : "a map";
    }

    private object? Value(Type type, PropertyInfo? property, ConfigNode node, string key)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(Secret)) return SecretValue(node, key);
        if (type == typeof(string)) return Text(property, node, key);
        if (type == typeof(int)) return Number(property, node, key);
        if (type == typeof(bool)) return Bool(node, key);
        if (type.IsEnum) return Choice(type, node, key);
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>)) return List(type, property, node, key);
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableSortedDictionary<,>)) return Map(type, property, node, key);
        return node is MapNode map ? Record(type, map, key) : Mistake(node, key, "a map");
    }

    private object? SecretValue(ConfigNode node, string key) => node switch
    {
        MapNode { IsEncrypted: true } => new Secret(Secret.Marker(key)),
        ScalarNode scalar => new Secret(scalar.Text),
        _ => Mistake(node, key, "a text"),
    };

    private object? Text(PropertyInfo? property, ConfigNode node, string key)
    {
        if (node is not ScalarNode scalar) return Mistake(node, key, "a text");
        var form = property?.GetCustomAttribute<FormAttribute>();
        return form is null || Regex.IsMatch(scalar.Text, $"^(?:{form.Pattern})$", RegexOptions.CultureInvariant)
            ? scalar.Text
            : Mistake(node, key, form.InWords);
    }

    private object? Number(PropertyInfo? property, ConfigNode node, string key)
    {
        var range = property?.GetCustomAttribute<BetweenAttribute>();
        var allowed = range is null ? "a whole number" : $"a whole number from {range.Low} to {range.High}";
        return node is ScalarNode scalar && int.TryParse(scalar.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            && (range is null || (number >= range.Low && number <= range.High))
            ? number
            : Mistake(node, key, allowed);
    }

    private object? Bool(ConfigNode node, string key) => node is ScalarNode { Text: "true" or "false" } scalar ? scalar.Text == "true" : Mistake(node, key, "true or false");

    private object? Choice(Type type, ConfigNode node, string key)
    {
        var choices = ChoicesOf(type);
        if (node is ScalarNode scalar)
        {
            if (choices.TryGetValue(scalar.Text, out var choice)) return choice;
            problems.Add(new(node.Location, key, $"found {node.Described}; {Nearest.Hint(scalar.Text, choices.Keys)}"));
            return null;
        }
        return Mistake(node, key, $"one of {string.Join(", ", choices.Keys)}");
    }

    /// <summary>An enum's values as they are written in YAML: kebab-case.</summary>
    public static SortedDictionary<string, object> ChoicesOf(Type type)
    {
        var choices = new SortedDictionary<string, object>(StringComparer.Ordinal);
        foreach (var value in Enum.GetValues(type)) choices.Add(JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString()!), value);
        return choices;
    }

    private object? List(Type type, PropertyInfo? property, ConfigNode node, string key)
    {
        if (node is not ListNode list) return Mistake(node, key, "a list");
        var element = type.GetGenericArguments()[0];
        var items = list.Items.Select((item, i) => Value(element, property, item, $"{key}[{i}]")).Where(v => v is not null).ToArray();
        var array = Array.CreateInstance(element, items.Length);
        for (var i = 0; i < items.Length; i++) array.SetValue(items[i], i);
        return typeof(ImmutableArray).GetMethods().Single(m => m is { Name: nameof(ImmutableArray.Create), IsGenericMethod: true }
                && m.GetParameters() is [{ ParameterType.IsArray: true }])
            .MakeGenericMethod(element).Invoke(null, [array]);
    }

    private object? Map(Type type, PropertyInfo? property, ConfigNode node, string key)
    {
        if (node is not MapNode map) return Mistake(node, key, "a map");
        var filled = (IDictionary)Activator.CreateInstance(typeof(SortedDictionary<,>).MakeGenericType(type.GetGenericArguments()), StringComparer.Ordinal)!;
        foreach (var entry in map.Entries)
            if (Value(type.GetGenericArguments()[1], property, entry.Value, $"{key}.{entry.Key}") is { } value) filled.Add(entry.Key, value);
        var empty = type.GetField(nameof(ImmutableSortedDictionary<,>.Empty))!.GetValue(null)!;
        return type.GetMethod(nameof(ImmutableSortedDictionary<,>.AddRange))!.Invoke(empty, [filled]);
    }

    private object? Mistake(ConfigNode node, string key, string allowed)
    {
        problems.Add(new(node.Location, key, $"found {node.Described}; allowed: {allowed}"));
        return null;
    }
}

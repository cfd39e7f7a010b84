using System.Collections;
using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;

namespace Erp.Stacks.Configuration;

/// <summary>
/// Gives nodes their types: a record's properties are the keys that may stand there, its initialisers the defaults. Every mistake is noted and
/// reading goes on, so that a person sees all of them at once.
/// </summary>
/// <param name="problems">Where mistakes are noted.</param>
/// <param name="secrets">How secrets are given.</param>
public sealed class SettingsBinder(List<ConfigProblem> problems, SecretsCome secrets = SecretsCome.Encrypted)
{
    private readonly ScalarBinder _scalars = new(problems, secrets);

    /// <summary>Fills a new record from a map. Keys that the record does not have are mistakes.</summary>
    public object Record(Type type, MapNode map, string path)
    {
        var record = Activator.CreateInstance(type)!;
        var keys = KeysOf(type);
        foreach (var entry in map.Entries)
        {
            var key = path == "" ? entry.Key : $"{path}.{entry.Key}";
            if (!keys.TryGetValue(entry.Key, out var property))
                problems.Add(ConfigProblem.Unknown(ConfigRule.UnknownKey, entry.Location, key, "there is no such key", entry.Key, keys.Keys));
            else if (entry.Value is not ScalarNode { IsNull: true } && Value(property.PropertyType, property, entry.Value, key) is { } value)
                property.SetValue(record, value);
        }
        return record;
    }

    /// <summary>The keys that a record offers, by name.</summary>
    public static SortedDictionary<string, PropertyInfo> KeysOf(Type type)
    {
        var keys = new SortedDictionary<string, PropertyInfo>(StringComparer.Ordinal);
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
            if (property.GetCustomAttribute<SettingAttribute>() is not null)
                keys.Add(JsonNamingPolicy.CamelCase.ConvertName(property.Name), property);
        return keys;
    }

    /// <summary>The type of a setting's single values: that of the elements for lists and maps.</summary>
    public static Type ValueTypeOf(Type type) =>
        IsList(type) ? type.GetGenericArguments()[0] : IsMap(type) ? type.GetGenericArguments()[1] : Nullable.GetUnderlyingType(type) ?? type;

    public static bool IsList(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>);

    public static bool IsMap(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableSortedDictionary<,>);

    /// <summary>What a setting may be, in words.</summary>
    public static string Allowed(PropertyInfo property, Type type)
    {
        if (property.GetCustomAttribute<FormAttribute>() is { } form) return form.InWords;
        if (property.GetCustomAttribute<BetweenAttribute>() is { } range) return $"a whole number from {range.Low} to {range.High}";
        if (type.IsEnum) return $"one of {string.Join(", ", ChoicesOf(type).Keys)}";
        if (type == typeof(bool)) return "true or false";
        if (type == typeof(int)) return "a whole number";
        if (type == typeof(Secret)) return "a text, set with --secret";
        return type == typeof(string) ? "a text" : "a map";
    }

    /// <summary>An enum's values as they are written in YAML: kebab-case.</summary>
    public static SortedDictionary<string, object> ChoicesOf(Type type)
    {
        var choices = new SortedDictionary<string, object>(StringComparer.Ordinal);
        foreach (var value in Enum.GetValues(type)) choices.Add(ChoiceOf((Enum)value), value);
        return choices;
    }

    public static string ChoiceOf(Enum value) => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    private object? Value(Type type, PropertyInfo property, ConfigNode node, string key)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (ScalarBinder.Reads(type)) return _scalars.Value(type, property, node, key);
        if (IsList(type)) return node is ListNode list ? List(type, property, list, key) : Wrong(ConfigRule.NotAList, node, key, "a list");
        if (node is not MapNode { IsEncrypted: false } map) return Wrong(ConfigRule.NotAMap, node, key, "a map");
        return IsMap(type) ? Map(type, property, map, key) : Record(type, map, key);
    }

    private object? List(Type type, PropertyInfo property, ListNode list, string key)
    {
        var element = type.GetGenericArguments()[0];
        var items = list.Items.Select((item, i) => Value(element, property, item, $"{key}[{i}]")).Where(v => v is not null).ToArray();
        var array = Array.CreateInstance(element, items.Length);
        for (var i = 0; i < items.Length; i++) array.SetValue(items[i], i);
        return typeof(ImmutableArray).GetMethods().Single(m => m is { Name: nameof(ImmutableArray.Create), IsGenericMethod: true }
                && m.GetParameters() is [{ ParameterType.IsArray: true }])
            .MakeGenericMethod(element).Invoke(null, [array]);
    }

    private object? Map(Type type, PropertyInfo property, MapNode map, string key)
    {
        var filled = (IDictionary)Activator.CreateInstance(typeof(SortedDictionary<,>).MakeGenericType(type.GetGenericArguments()), StringComparer.Ordinal)!;
        var names = property.GetCustomAttribute<KeysAttribute>();
        foreach (var entry in map.Entries.Where(e => e.Value is not ScalarNode { IsNull: true }))
        {
            if (names is not null && !names.Fits(entry.Key))
                problems.Add(ConfigProblem.Wrong(ConfigRule.WrongForm, new ScalarNode(entry.Key, Quoted: true, entry.Location), $"{key}.{entry.Key}", names.InWords));
            if (Value(type.GetGenericArguments()[1], property, entry.Value, $"{key}.{entry.Key}") is { } value) filled.Add(entry.Key, value);
        }
        var empty = type.GetField(nameof(ImmutableSortedDictionary<,>.Empty))!.GetValue(null)!;
        return type.GetMethod(nameof(ImmutableSortedDictionary<,>.AddRange))!.Invoke(empty, [filled]);
    }

    private object? Wrong(ConfigRule rule, ConfigNode node, string key, string allowed)
    {
        problems.Add(ConfigProblem.Wrong(rule, node, key, allowed));
        return null;
    }
}

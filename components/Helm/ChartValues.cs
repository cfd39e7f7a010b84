using System.Collections;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;
using Pulumi;

namespace Erp.Components;

/// <summary>
/// The values of one pinned chart, as records whose properties are the chart's keys: a key that the chart does not have cannot be written.
/// A property left null stays out, so that the chart's own default holds.
/// </summary>
public abstract record ChartValues
{
    private static readonly ConcurrentDictionary<Type, Member[]> Plans = new();

    /// <summary>The tree as Helm reads it. Nested records, lists and string-keyed maps become plain containers; outputs and scalars stay as they are.</summary>
    public ImmutableDictionary<string, object> ToTree()
    {
        var tree = ImmutableDictionary.CreateBuilder<string, object>();
        foreach (var member in Plans.GetOrAdd(GetType(), PlanOf))
            if (member.Of(this) is { } value) tree.Add(member.Key, Plain(value));
        return tree.ToImmutable();
    }

    private static object Plain(object value) => value switch
    {
        ChartValues nested => nested.ToTree(),
        string or bool or int or double => value,
        Enum => throw new NotSupportedException($"{value.GetType().Name}: a chart value is a string, write it as the chart spells it."),
        IDictionary map => PlainMap(map),
        InputMap<string> or InputList<string> => value,
        IEnumerable list => list.Cast<object>().Select(Plain).ToImmutableArray(),
        _ => value,
    };

    private static ImmutableDictionary<string, object> PlainMap(IDictionary map)
    {
        var plain = ImmutableDictionary.CreateBuilder<string, object>();
        foreach (DictionaryEntry entry in map) plain.Add((string)entry.Key, Plain(entry.Value!));
        return plain.ToImmutable();
    }

    private static Member[] PlanOf(Type type) =>
    [
        .. from property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
           where property.GetIndexParameters().Length == 0
           select new Member(property.GetCustomAttribute<ChartKeyAttribute>()?.Key ?? JsonNamingPolicy.CamelCase.ConvertName(property.Name), property),
    ];

    // By its field where it has one: asking hundreds of properties once each would have code made for every one of them.
    private sealed class Member(string key, PropertyInfo property)
    {
        private readonly FieldInfo? _field = property.DeclaringType!.GetField($"<{property.Name}>k__BackingField", BindingFlags.Instance | BindingFlags.NonPublic);

        public string Key => key;

        public object? Of(ChartValues values) => _field is null ? property.GetValue(values) : _field.GetValue(values);
    }
}

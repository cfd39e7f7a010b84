using System.Collections.Immutable;
using System.Reflection;
using Erp.Stacks.Configuration;

namespace Erp.Infra.Commands;

/// <summary>A setting by its path below <c>erp-infra:</c>, as <c>--set</c> and <c>erp explain</c> take it.</summary>
/// <param name="Path">The path.</param>
/// <param name="Property">The property that it ends at, or whose map holds what it ends at.</param>
/// <param name="Type">What stands there: a single value, a record, a list or a map.</param>
internal sealed record SettingPath(string Path, PropertyInfo Property, Type Type)
{
    /// <summary>Every setting, records before what is in them.</summary>
    public static IEnumerable<SettingPath> All => Below(typeof(ErpSettings), "");

    /// <summary>The type of its single values.</summary>
    public Type ValueType => SettingsBinder.ValueTypeOf(Property.PropertyType);

    public string Description => Property.GetCustomAttribute<SettingAttribute>()!.Description;

    public ImmutableArray<string> Choices => ValueType.IsEnum ? [.. SettingsBinder.ChoicesOf(ValueType).Keys] : ValueType == typeof(bool) ? ["false", "true"] : [];

    /// <summary>The setting at a path, with or without the project's name; below a map any name will do.</summary>
    public static SettingPath? Find(string path)
    {
        var (type, record) = (typeof(ErpSettings), typeof(ErpSettings));
        PropertyInfo? property = null;
        var inMap = false;
        path = StackFiles.WithoutProject(path);
        foreach (var step in path.Split('.'))
        {
            if (inMap)
            {
                (inMap, type) = (false, record);
                continue;
            }
            if (!SettingsBinder.KeysOf(record).TryGetValue(step, out property)) return null;
            inMap = SettingsBinder.IsMap(property.PropertyType);
            (type, record) = (property.PropertyType, SettingsBinder.ValueTypeOf(property.PropertyType));
        }
        return new(path, property!, type);
    }

    private static IEnumerable<SettingPath> Below(Type record, string lead)
    {
        foreach (var (key, property) in SettingsBinder.KeysOf(record))
        {
            yield return new(lead + key, property, property.PropertyType);
            if (SettingsBinder.IsList(property.PropertyType) || SettingsBinder.IsMap(property.PropertyType)) continue;
            foreach (var inner in Below(property.PropertyType, $"{lead}{key}.")) yield return inner;
        }
    }
}

namespace Erp.Components;

/// <summary>The chart's own spelling of a key, where it is not the property's name in camelCase.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ChartKeyAttribute(string key) : Attribute
{
    public string Key { get; } = key;
}

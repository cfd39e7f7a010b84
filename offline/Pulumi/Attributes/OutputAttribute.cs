namespace Pulumi;

/// <summary>Names the wire property that an output property of a resource takes its value from.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class OutputAttribute(string? name = null) : Attribute
{
    public string? Name { get; } = name;
}

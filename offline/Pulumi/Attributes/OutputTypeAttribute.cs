namespace Pulumi;

/// <summary>Marks a class that provider results are turned into.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OutputTypeAttribute : Attribute
{
    public OutputTypeAttribute()
    {
    }
}

/// <summary>Marks the constructor through which an output type is made.</summary>
[AttributeUsage(AttributeTargets.Constructor)]
public sealed class OutputConstructorAttribute : Attribute
{
    public OutputConstructorAttribute()
    {
    }
}

/// <summary>Names the wire property behind a constructor parameter when the parameter's own name differs.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class OutputConstructorParameterAttribute(string name) : Attribute
{
    public string Name { get; } = name;
}

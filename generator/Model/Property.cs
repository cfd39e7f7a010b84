namespace Erp.SchemaGenerator.Model;

public enum Direction { Both, Out, In }

/// <summary>When a property has a value.</summary>
public enum Presence { Optional, Required, Filled }

/// <summary>One property line. <see cref="Presence.Filled"/>: optional to give, but always there in the outputs.</summary>
public sealed record Property(
    Place Place,
    string WireName,
    string Name,
    TypeRef Type,
    Direction Direction,
    Presence Presence,
    bool IsSecret,
    DefaultValue? Default)
{
    public bool IsInput => Direction != Direction.Out;

    public bool IsOutput => Direction != Direction.In;

    public bool IsRequiredInput => IsInput && Presence == Presence.Required;

    public bool IsNullableOutput => Presence == Presence.Optional;
}

/// <summary>A literal in C# spelling, or the environment variables to read in turn.</summary>
public sealed record DefaultValue(string? Literal, IReadOnlyList<string> EnvironmentVariables);

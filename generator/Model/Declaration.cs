namespace Erp.SchemaGenerator.Model;

public enum DeclarationKind { Kind, Resource, Component, Provider, Function, Type, Enum }

/// <summary>A declaration of a schema with the lines below it.</summary>
public sealed record Declaration(
    Place Place,
    DeclarationKind Kind,
    string Namespace,
    string Name,
    string Origin,
    IReadOnlyList<Property> Properties,
    IReadOnlyList<string> Aliases,
    IReadOnlyList<EnumValue> Values)
{
    public string FullName => Namespace.Length == 0 ? Name : $"{Namespace}.{Name}";

    /// <summary>Whether other declarations can name it as the type of a property.</summary>
    public bool IsReferable => Kind is DeclarationKind.Type or DeclarationKind.Enum or DeclarationKind.Kind;
}

public sealed record EnumValue(string Name, string WireValue);

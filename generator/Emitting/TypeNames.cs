using Erp.SchemaGenerator.Model;

namespace Erp.SchemaGenerator.Emitting;

/// <summary>How the types of a schema are spelled in C#, given the names of the classes that stand for declarations.</summary>
internal sealed class TypeNames(Schema schema, Func<Declaration, string> args, Func<Declaration, string> output, Func<Declaration, string> enumeration)
{
    private const string Immutable = "global::System.Collections.Immutable.Immutable";
    private const string KubernetesInputs = "global::Pulumi.Kubernetes.Types.Inputs.";
    private const string KubernetesOutputs = "global::Pulumi.Kubernetes.Types.Outputs.";

    /// <summary>The type of an input property, without <c>?</c>.</summary>
    public string Input(string ns, TypeRef type) => type switch
    {
        TypeRef.ListOf list => $"global::Pulumi.InputList<{InsideInput(ns, list.Element)}>",
        TypeRef.MapOf map => $"global::Pulumi.InputMap<{InsideInput(ns, map.Element)}>",
        TypeRef.UnionOf { Alternatives.Count: 2 } union => $"global::Pulumi.InputUnion<{Join(union, a => InsideInput(ns, a))}>",
        TypeRef.UnionOf => "object",
        TypeRef.Primitive { Name: "json" } => "global::Pulumi.InputJson",
        _ => $"global::Pulumi.Input<{InsideInput(ns, type)}>",
    };

    /// <summary>The type of a value inside an input: an element of a list, an alternative of a union.</summary>
    public string InsideInput(string ns, TypeRef type) => Value(type, name => InputClass(ns, name), t => InsideInput(ns, t));

    /// <summary>The type of a member of a function's plain arguments, without <c>?</c>.</summary>
    public string PlainInput(string ns, TypeRef type) => type switch
    {
        TypeRef.ListOf list => $"global::System.Collections.Generic.List<{PlainInput(ns, list.Element)}>",
        TypeRef.MapOf map => $"global::System.Collections.Generic.Dictionary<string, {PlainInput(ns, map.Element)}>",
        _ => InsideInput(ns, type),
    };

    /// <summary>The type of an output.</summary>
    public string Output(string ns, TypeRef type) => type.ReadsAsString
        ? "string"
        : Value(type, name => OutputClass(ns, name), t => Output(ns, t));

    private static string Value(TypeRef type, Func<TypeRef.Named, string> named, Func<TypeRef, string> inside) => type switch
    {
        TypeRef.Primitive primitive => Primitive(primitive.Name),
        TypeRef.Named name => named(name),
        TypeRef.ListOf list => $"{Immutable}Array<{inside(list.Element)}>",
        TypeRef.MapOf map => $"{Immutable}Dictionary<string, {inside(map.Element)}>",
        TypeRef.UnionOf { Alternatives.Count: 2 } union => $"global::Pulumi.Union<{Join(union, inside)}>",
        _ => "object",
    };

    private static string Primitive(string name) => name switch
    {
        "number" => "double",
        "any" => "object",
        "json" => "global::System.Text.Json.JsonElement",
        "asset" => "global::Pulumi.AssetOrArchive",
        "archive" => "global::Pulumi.Archive",
        _ => name,
    };

    private static string Join(TypeRef.UnionOf union, Func<TypeRef, string> spell) => string.Join(", ", union.Alternatives.Select(spell));

    private string InputClass(string ns, TypeRef.Named name) =>
        name.IsExternal ? $"{KubernetesInputs}{name.ExternalPath}Args"
        : Target(ns, name) is { Kind: DeclarationKind.Enum } e ? enumeration(e)
        : args(Target(ns, name));

    private string OutputClass(string ns, TypeRef.Named name) =>
        name.IsExternal ? KubernetesOutputs + name.ExternalPath
        : Target(ns, name) is { Kind: DeclarationKind.Enum } ? "string"
        : output(Target(ns, name));

    private Declaration Target(string ns, TypeRef.Named name) => schema.Find(ns, name.Path)!;
}

using Erp.SchemaGenerator.Model;

namespace Erp.SchemaGenerator.Emitting;

/// <summary>What distinguishes one args class from another.</summary>
internal sealed record ArgsShape(string Name, string Namespace, IEnumerable<Property> Properties)
{
    public string Modifiers { get; init; } = "public";

    public string Base { get; init; } = "global::Pulumi.ResourceArgs";

    /// <summary>Arguments of the base constructor, when it takes any.</summary>
    public string BaseArguments { get; init; } = "";

    /// <summary>Members that are no strings travel as JSON text (providers).</summary>
    public bool AsJson { get; init; }

    /// <summary>Nothing is required (state to look a resource up by).</summary>
    public bool AllOptional { get; init; }

    /// <summary>Setters of secret members wrap the value.</summary>
    public bool WrapsSecrets { get; init; }

    public bool HasEmpty { get; init; } = true;
}

/// <summary>Classes that programs fill in: scalars are settable, lists and maps come into being when first touched.</summary>
internal sealed class ArgsEmitter(TypeNames types)
{
    public void Emit(Code code, ArgsShape shape) => code.Block($"{shape.Modifiers} class {shape.Name} : {shape.Base}", () =>
    {
        var properties = shape.Properties.Where(p => p.IsInput).ToList();
        foreach (var property in properties) Member(code, shape, property);
        Constructor(code, shape, properties.Where(p => p.Default is not null));
        if (shape.HasEmpty) code.Line($"public static new {shape.Name} Empty => new {shape.Name}();");
    });

    private void Member(Code code, ArgsShape shape, Property property)
    {
        var type = types.Input(shape.Namespace, property.Type);
        var required = property.IsRequiredInput && !shape.AllOptional;
        var json = shape.AsJson && property.Type is not TypeRef.Primitive { Name: "string" };
        code.Line($"[global::Pulumi.Input(\"{property.WireName}\"{(required ? ", required: true" : "")}{(json ? ", json: true" : "")})]");

        var field = Names.Field(property.Name);
        if (property.Type is TypeRef.ListOf or TypeRef.MapOf)
            Backed(code, property, type, field, $"get => {field} ??= new(); set => {field} = value;", isNullable: false);
        else if (property.IsSecret && shape.WrapsSecrets)
            Backed(code, property, type, field, $"get => {field}; set => {field} = Utilities.Secret(value);", isNullable: true);
        else
            code.Line($"public {type}{(required ? "" : "?")} {property.Name} {{ get; set; }}{(required ? " = null!;" : "")}");
    }

    private static void Backed(Code code, Property property, string type, string field, string accessors, bool isNullable)
    {
        code.Line($"private {type}? {field};");
        code.Line($"public {type}{(isNullable ? "?" : "")} {property.Name} {{ {accessors} }}");
    }

    private static void Constructor(Code code, ArgsShape shape, IEnumerable<Property> defaulted)
    {
        var assignments = defaulted.Select(p => $"{p.Name} = {Value(p)};").ToList();
        if (assignments.Count == 0 && shape.BaseArguments.Length == 0) return;
        var head = $"public {shape.Name}(){(shape.BaseArguments.Length == 0 ? "" : $" : base({shape.BaseArguments})")}";
        code.Block(head, () => assignments.ForEach(code.Line));
    }

    private static string Value(Property property) => property.Default!.Literal
        ?? $"Utilities.{(property.Type is TypeRef.Primitive { Name: "bool" } ? "EnvironmentBool" : "EnvironmentText")}"
        + $"({string.Join(", ", property.Default.EnvironmentVariables.Select(v => $"\"{v}\""))})";
}

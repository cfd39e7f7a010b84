using Erp.SchemaGenerator.Model;

namespace Erp.SchemaGenerator.Emitting;

/// <summary>A resource class: what it is called, what it takes, what it is on the wire.</summary>
internal sealed record ResourceShape(Declaration Declaration, string Namespace, string Token, string Base, string Args)
{
    /// <summary>The first argument of the base constructor: the token, or the package for a provider.</summary>
    public string BaseType { get; init; } = Token;

    public string Options { get; init; } = "global::Pulumi.CustomResourceOptions";

    /// <summary>Whether programs may leave the args out.</summary>
    public bool ArgsAreOptional { get; init; } = true;

    /// <summary>The args class of the method <c>Get</c>: null when there is no method, empty when it takes an id only.</summary>
    public string? State { get; init; }

    public bool IsRemote { get; init; }

    /// <summary>Statements that complete the args object before it is registered.</summary>
    public IReadOnlyList<string> Preparation { get; init; } = [];
}

/// <summary>Resource, component and provider classes.</summary>
internal sealed class ResourceEmitter(OutputEmitter outputs, Settings settings)
{
    private const string Id = "global::Pulumi.Input<string>";

    public void Emit(Code code, ResourceShape shape, IEnumerable<Property> properties)
    {
        var name = shape.Declaration.Name;
        code.Line($"[global::{settings.RootNamespace}.{settings.PackageName}ResourceType(\"{shape.Token}\")]");
        code.Block($"public partial class {name} : {shape.Base}", () =>
        {
            outputs.EmitProperties(code, shape.Declaration.Namespace, properties);
            var args = shape.ArgsAreOptional ? $"{shape.Args}? args = null" : $"{shape.Args} args";
            var remote = shape.IsRemote ? ", remote: true" : "";
            var prepared = shape.Preparation.Count == 0 ? $"args ?? new {shape.Args}()" : "Prepare(args)";
            code.Line($"public {name}(string name, {args}, {shape.Options}? options = null)");
            code.Line($"    : base(\"{shape.BaseType}\", name, {prepared}, Complete(options, \"\"){remote}) {{ }}");
            if (shape.State is not null) Get(code, shape, name);
            if (shape.Preparation.Count > 0) Prepare(code, shape);
            Complete(code, shape);
        });
    }

    private static void Get(Code code, ResourceShape shape, string name)
    {
        var (parameter, argument) = shape.State!.Length == 0 ? ("", "null") : ($"{shape.State}? state = null, ", "state");
        code.Line($"private {name}(string name, {Id} id, {parameter}{shape.Options}? options = null)");
        code.Line($"    : base(\"{shape.BaseType}\", name, {argument}, Complete(options, id)) {{ }}");
        code.Line($"public static {name} Get(string name, {Id} id, {parameter}{shape.Options}? options = null) =>");
        code.Line($"    new {name}(name, id, {(parameter.Length == 0 ? "" : "state, ")}options);");
    }

    private static void Prepare(Code code, ResourceShape shape) =>
        code.Block($"private static {shape.Args} Prepare({shape.Args}? args)", () =>
        {
            code.Line($"args ??= new {shape.Args}();");
            foreach (var statement in shape.Preparation) code.Line(statement);
            code.Line("return args;");
        });

    private void Complete(Code code, ResourceShape shape)
    {
        var declaration = shape.Declaration;
        var secrets = declaration.Properties.Where(p => p is { IsSecret: true, IsOutput: true }).Select(p => p.WireName);
        var lists = shape.IsRemote ? "" : $", {Strings(declaration.Aliases.Select(Token))}, {Strings(secrets)}";
        code.Line($"private static {shape.Options} Complete({shape.Options}? options, {Id}? id) => Utilities.Complete(options, id{lists});");

        string Token(string alias) => alias.Contains(':') ? alias : $"{settings.Package}:{alias}:{declaration.Name}";
    }

    private static string Strings(IEnumerable<string> values) => $"[{string.Join(", ", values.Select(v => $"\"{v}\""))}]";
}

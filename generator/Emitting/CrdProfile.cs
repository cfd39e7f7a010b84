using Erp.SchemaGenerator.Model;

namespace Erp.SchemaGenerator.Emitting;

/// <summary>Typed custom resources over <c>Pulumi.Kubernetes.ApiExtensions</c>; works with the official package as it is.</summary>
internal sealed class CrdProfile : Profile
{
    private const string ApiExtensions = "global::Pulumi.Kubernetes.ApiExtensions.";
    private readonly ArgsEmitter _args;
    private readonly OutputEmitter _outputs;

    public CrdProfile(Schema schema, Settings settings) : base(schema, settings)
    {
        var types = new TypeNames(schema, d => ResourceClass(d) + "Args", ResourceClass, ResourceClass);
        _args = new(types);
        _outputs = new(types, marksAbsence: false);
    }

    public override IReadOnlyCollection<DeclarationKind> Allowed => [DeclarationKind.Kind, DeclarationKind.Type, DeclarationKind.Enum];

    protected override void EmitClasses()
    {
        var kinds = Schema.Of(DeclarationKind.Kind).ToList();
        foreach (var kind in kinds) Kind(Files.In(ResourceNamespace(kind)), kind);
        foreach (var type in Objects(Reach.Inputs(Schema, kinds)))
            _args.Emit(Files.In(ResourceNamespace(type)), new(type.Name + "Args", type.Namespace, type.Properties) { Modifiers = "public sealed" });
        foreach (var type in Objects(Reach.Outputs(Schema, kinds.Select(OutputsOnly))))
            _outputs.EmitClass(Files.In(ResourceNamespace(type)), type.Name, type.Namespace, type.Properties);
    }

    private void Kind(Code code, Declaration kind)
    {
        var name = kind.Name;
        code.Block($"public partial class {name} : {ApiExtensions}CustomResource", () =>
        {
            _outputs.EmitProperties(code, kind.Namespace, OutputsOnly(kind).Properties);
            code.Line($"public {name}(string name, {name}Args args, global::Pulumi.CustomResourceOptions? options = null) : base(name, args, {Options(kind)}) {{ }}");
        });
        _args.Emit(code, new(name + "Args", kind.Namespace, kind.Properties)
        {
            Modifiers = "public sealed",
            Base = ApiExtensions + "CustomResourceArgs",
            BaseArguments = $"\"{kind.Origin}\", \"{name}\"",
            HasEmpty = false,
        });
    }

    private static string Options(Declaration kind)
    {
        var aliases = kind.Aliases.Select(a => $"new global::Pulumi.Alias {{ Type = \"{(a.Contains(':') ? a : $"kubernetes:{a}:{kind.Name}")}\" }}").ToList();
        return aliases.Count == 0
            ? "options"
            : $"global::Pulumi.CustomResourceOptions.Merge(new() {{ Aliases = {{ {string.Join(", ", aliases)} }} }}, options)";
    }

    private static Declaration OutputsOnly(Declaration kind) =>
        kind with { Properties = [.. kind.Properties.Where(p => p.Direction == Direction.Out)] };
}

using Erp.SchemaGenerator.Model;

namespace Erp.SchemaGenerator.Emitting;

/// <summary>The layout of the packages that bridge a Terraform provider (Pulumi.Aws, Pulumi.Random).</summary>
internal sealed class BridgeProfile : Profile
{
    private readonly TypeNames _types;
    private readonly ArgsEmitter _args;
    private readonly OutputEmitter _outputs;
    private readonly ResourceEmitter _resources;

    public BridgeProfile(Schema schema, Settings settings) : base(schema, settings)
    {
        _types = new(schema, d => $"global::{Inputs(d)}.{d.Name}Args", d => $"global::{Outputs(d)}.{d.Name}", ResourceClass);
        _args = new(_types);
        _outputs = new(_types, marksAbsence: true);
        _resources = new(_outputs, settings);
    }

    public override IReadOnlyCollection<DeclarationKind> Allowed =>
        [DeclarationKind.Resource, DeclarationKind.Provider, DeclarationKind.Function, DeclarationKind.Type, DeclarationKind.Enum];

    protected override void EmitClasses()
    {
        var resources = Schema.Of(DeclarationKind.Resource).ToList();
        var providers = Schema.Of(DeclarationKind.Provider).ToList();

        foreach (var resource in resources) Resource(resource);
        foreach (var provider in providers) Provider(provider);
        foreach (var type in Objects(Reach.Inputs(Schema, [.. resources, .. providers])))
            _args.Emit(Files.In(Inputs(type)), new(type.Name + "Args", type.Namespace, type.Properties) { Modifiers = "public sealed", WrapsSecrets = true });
        foreach (var type in Objects(Reach.Outputs(Schema, resources)))
            _outputs.EmitClass(Files.In(Outputs(type)), type.Name, type.Namespace, type.Properties);

        new BridgeFunctions(Schema, Settings, Files, ResourceClass).Emit();
        Support.Emit(Files, Settings);
    }

    private void Resource(Declaration resource)
    {
        var code = Files.In(ResourceNamespace(resource));
        _resources.Emit(code, new(resource, ResourceNamespace(resource), Token(resource), "global::Pulumi.CustomResource", ResourceClass(resource) + "Args")
        {
            ArgsAreOptional = !resource.Properties.Any(p => p.IsRequiredInput),
            State = ResourceClass(resource) + "State",
        }, resource.Properties);
        _args.Emit(code, new(resource.Name + "Args", resource.Namespace, resource.Properties) { Modifiers = "public sealed", WrapsSecrets = true });
        _args.Emit(code, new(resource.Name + "State", resource.Namespace, resource.Properties.Where(IsFlat).Select(AsInput))
        {
            Modifiers = "public sealed",
            AllOptional = true,
            WrapsSecrets = true,
        });
    }

    private void Provider(Declaration provider)
    {
        var code = Files.In(Settings.RootNamespace);
        var texts = provider.Properties.Where(p => p.Type is TypeRef.Primitive { Name: "string" }).ToList();
        _args.Emit(code, new("ProviderArgs", "", provider.Properties) { Modifiers = "public sealed", AsJson = true, WrapsSecrets = true });
        _resources.Emit(code, new(provider, Settings.RootNamespace, $"pulumi:providers:{Settings.Package}", "global::Pulumi.ProviderResource", $"global::{Settings.RootNamespace}.ProviderArgs")
        {
            BaseType = Settings.Package,
        }, texts);
    }

    /// <summary>Objects inside a state would need classes of their own, doubling the package for a method that is hardly used.</summary>
    private bool IsFlat(Property property) => property.IsOutput && !property.Type.References.Any();

    private static Property AsInput(Property property) => property with { Direction = Direction.Both, Default = null };

    private string Token(Declaration resource) => $"{Settings.Package}:{resource.Origin}/{Names.Lower(resource.Name)}:{resource.Name}";

    private string Inputs(Declaration type) => ResourceNamespace(type) + ".Inputs";

    private string Outputs(Declaration type) => ResourceNamespace(type) + ".Outputs";
}

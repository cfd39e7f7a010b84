using Erp.SchemaGenerator.Model;

namespace Erp.SchemaGenerator.Emitting;

/// <summary>The layout of Pulumi.Kubernetes.</summary>
internal sealed class KubernetesProfile : Profile
{
    private const string KubernetesResource = "global::Pulumi.Kubernetes.KubernetesResource";
    private readonly ArgsEmitter _args;
    private readonly OutputEmitter _outputs;
    private readonly ResourceEmitter _resources;

    public KubernetesProfile(Schema schema, Settings settings) : base(schema, settings)
    {
        var types = new TypeNames(schema, d => $"global::{InputNamespace(d)}.{d.Name}Args", d => $"global::{OutputNamespace(d)}.{d.Name}", ResourceClass);
        _args = new(types);
        _outputs = new(types, marksAbsence: false);
        _resources = new(_outputs, settings);
    }

    public override IReadOnlyCollection<DeclarationKind> Allowed =>
    [
        DeclarationKind.Kind, DeclarationKind.Resource, DeclarationKind.Component, DeclarationKind.Provider,
        DeclarationKind.Type, DeclarationKind.Enum,
    ];

    protected override void EmitClasses()
    {
        var kinds = Schema.Of(DeclarationKind.Kind, DeclarationKind.Resource).ToList();
        var components = Schema.Of(DeclarationKind.Component).ToList();
        var providers = Schema.Of(DeclarationKind.Provider).ToList();

        foreach (var kind in kinds) Resource(kind);
        foreach (var component in components) Component(component);
        foreach (var provider in providers) Provider(provider);

        List<Declaration> roots = [.. kinds, .. components];
        foreach (var declaration in Objects(roots.Concat(Reach.Inputs(Schema, [.. roots, .. providers]))).Distinct())
            _args.Emit(Files.In(InputNamespace(declaration)), new(declaration.Name + "Args", declaration.Namespace, Members(declaration)));
        foreach (var declaration in Objects(Reach.Outputs(Schema, kinds)))
            _outputs.EmitClass(Files.In(OutputNamespace(declaration)), declaration.Name, declaration.Namespace, Members(declaration));
        Support.Emit(Files, Settings);
    }

    private void Resource(Declaration kind)
    {
        var isKind = kind.Kind == DeclarationKind.Kind;
        _resources.Emit(Files.In(ResourceNamespace(kind)), new(kind, ResourceNamespace(kind), Token(kind), KubernetesResource, Args(kind))
        {
            State = "",
            Preparation = isKind ? [$"args.ApiVersion = \"{kind.Origin}\";", $"args.Kind = \"{kind.Name}\";"] : [],
        }, Members(kind));
    }

    private void Component(Declaration component) =>
        _resources.Emit(Files.In(ResourceNamespace(component)), new(component, ResourceNamespace(component), Token(component), "global::Pulumi.ComponentResource", Args(component))
        {
            Options = "global::Pulumi.ComponentResourceOptions",
            IsRemote = true,
        }, component.Properties.Where(p => p.Direction == Direction.Out));

    private void Provider(Declaration provider)
    {
        var root = Files.In(Settings.RootNamespace);
        _args.Emit(root, new("ProviderArgs", "", provider.Properties) { AsJson = true });
        _resources.Emit(root, new(provider, Settings.RootNamespace, $"pulumi:providers:{Settings.Package}", "global::Pulumi.ProviderResource", $"global::{Settings.RootNamespace}.ProviderArgs")
        {
            BaseType = Settings.Package,
        }, []);
    }

    private static IEnumerable<Property> Members(Declaration declaration) => declaration.Kind == DeclarationKind.Kind
        ? [Constant(declaration.Place, "apiVersion"), Constant(declaration.Place, "kind"), .. declaration.Properties]
        : declaration.Properties;

    private static Property Constant(Place place, string name) =>
        new(place, name, Parsing.Spelling.Pascal(name), new TypeRef.Primitive("string"), Direction.Both, Presence.Optional, IsSecret: false, Default: null);

    private string Token(Declaration declaration) =>
        $"{Settings.Package}:{(declaration.Origin.Contains('/') ? "" : "core/")}{declaration.Origin}:{declaration.Name}";

    private string Args(Declaration declaration) => $"global::{InputNamespace(declaration)}.{declaration.Name}Args";

    private string InputNamespace(Declaration declaration) => Names.Join(Settings.RootNamespace, "Types.Inputs", declaration.Namespace);

    private string OutputNamespace(Declaration declaration) => Names.Join(Settings.RootNamespace, "Types.Outputs", declaration.Namespace);
}

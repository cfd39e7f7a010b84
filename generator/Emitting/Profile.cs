using Erp.SchemaGenerator.Model;

namespace Erp.SchemaGenerator.Emitting;

/// <summary>A layout of classes: which there are, where they live, what they derive from.</summary>
internal abstract class Profile(Schema schema, Settings settings)
{
    protected const string ResourceArgs = "global::Pulumi.ResourceArgs";

    protected SourceFiles Files { get; } = new();

    protected Schema Schema => schema;

    protected Settings Settings => settings;

    public static Profile? For(Schema schema, Settings settings) => settings.Profile switch
    {
        "kubernetes" => new KubernetesProfile(schema, settings),
        "tfbridge" => new BridgeProfile(schema, settings),
        "crd" => new CrdProfile(schema, settings),
        _ => null,
    };

    public abstract IReadOnlyCollection<DeclarationKind> Allowed { get; }

    public IEnumerable<(string Name, string Text)> Emit()
    {
        foreach (var declaration in schema.Of(DeclarationKind.Enum))
            EnumEmitter.Emit(Files.In(ResourceNamespace(declaration)), declaration);
        EmitClasses();
        return Files.All;
    }

    protected abstract void EmitClasses();

    protected string ResourceNamespace(Declaration declaration) => Names.Join(settings.RootNamespace, declaration.Namespace);

    protected string ResourceClass(Declaration declaration) => $"global::{ResourceNamespace(declaration)}.{declaration.Name}";

    protected static IEnumerable<Declaration> Objects(IEnumerable<Declaration> declarations) =>
        declarations.Where(d => d.Kind != DeclarationKind.Enum).OrderBy(d => d.FullName, StringComparer.Ordinal);
}

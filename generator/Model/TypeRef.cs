namespace Erp.SchemaGenerator.Model;

/// <summary>The type of a property as written in a schema.</summary>
public abstract record TypeRef
{
    /// <summary>One of the names in <see cref="Names"/>.</summary>
    public sealed record Primitive(string Name) : TypeRef
    {
        public static readonly IReadOnlyCollection<string> Names =
            ["string", "int", "number", "bool", "any", "json", "asset", "archive"];
    }

    /// <summary>A declared type, or one of the Pulumi.Kubernetes package when the path starts with <c>k8s.</c>.</summary>
    public sealed record Named(string Path) : TypeRef
    {
        private const string KubernetesPrefix = "k8s.";

        public bool IsExternal => Path.StartsWith(KubernetesPrefix, StringComparison.Ordinal);

        public string ExternalPath => Path.Substring(KubernetesPrefix.Length);
    }

    public sealed record ListOf(TypeRef Element) : TypeRef;

    public sealed record MapOf(TypeRef Element) : TypeRef;

    public sealed record UnionOf(IReadOnlyList<TypeRef> Alternatives) : TypeRef;

    /// <summary>A choice between a string and something that stands for a string reads as a string.</summary>
    public bool ReadsAsString => this is UnionOf union && union.Alternatives[0] is Primitive { Name: "string" };

    public IEnumerable<Named> References => this switch
    {
        Named named => [named],
        ListOf list => list.Element.References,
        MapOf map => map.Element.References,
        UnionOf union => union.Alternatives.SelectMany(a => a.References),
        _ => [],
    };
}

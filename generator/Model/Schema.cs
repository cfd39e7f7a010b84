namespace Erp.SchemaGenerator.Model;

/// <summary>All declarations of a project.</summary>
public sealed class Schema
{
    private readonly Dictionary<string, Declaration> _referable = new(StringComparer.Ordinal);

    public Schema(IEnumerable<Declaration> declarations)
    {
        Declarations = [.. declarations];
        foreach (var declaration in Declarations.Where(d => d.IsReferable))
            _referable[declaration.FullName] = declaration;
    }

    public IReadOnlyList<Declaration> Declarations { get; }

    public IEnumerable<Declaration> Of(params DeclarationKind[] kinds) => Declarations.Where(d => kinds.Contains(d.Kind));

    /// <summary>The declaration that <paramref name="path"/> means inside a namespace: its own first, then from the root.</summary>
    public Declaration? Find(string fromNamespace, string path) =>
        _referable.TryGetValue($"{fromNamespace}.{path}", out var near) ? near
        : _referable.TryGetValue(path, out var far) ? far
        : null;
}

namespace Erp.SchemaGenerator.Model;

/// <summary>The declarations that can be reached from some properties, so that only classes in use are made.</summary>
public sealed class Reach
{
    private readonly Schema _schema;
    private readonly Func<Property, bool> _follows;
    private readonly HashSet<Declaration> _found = new(ByName.Instance);

    private Reach(Schema schema, Func<Property, bool> follows)
    {
        _schema = schema;
        _follows = follows;
    }

    public static IReadOnlyCollection<Declaration> Inputs(Schema schema, IEnumerable<Declaration> roots) =>
        From(schema, roots, p => p.IsInput);

    public static IReadOnlyCollection<Declaration> Outputs(Schema schema, IEnumerable<Declaration> roots) =>
        From(schema, roots, p => p.IsOutput && !p.Type.ReadsAsString);

    private static HashSet<Declaration> From(Schema schema, IEnumerable<Declaration> roots, Func<Property, bool> follows)
    {
        var reach = new Reach(schema, follows);
        foreach (var root in roots) reach.Visit(root);
        return reach._found;
    }

    private void Visit(Declaration declaration)
    {
        foreach (var name in declaration.Properties.Where(_follows).SelectMany(p => p.Type.References))
            if (_schema.Find(declaration.Namespace, name.Path) is { } target && _found.Add(target))
                Visit(target);
    }

    private sealed class ByName : IEqualityComparer<Declaration>
    {
        public static readonly ByName Instance = new();

        public bool Equals(Declaration? x, Declaration? y) => x?.FullName == y?.FullName;

        public int GetHashCode(Declaration declaration) => StringComparer.Ordinal.GetHashCode(declaration.FullName);
    }
}

namespace Erp.SchemaGenerator.Model;

/// <summary>Mistakes that show only when all files are known.</summary>
public static class Check
{
    public static IEnumerable<Problem> Problems(Schema schema, Func<string, bool> isExternalType)
    {
        foreach (var repeated in schema.Declarations.GroupBy(d => d.FullName).SelectMany(same => same.Skip(1)))
            yield return Problem.Duplicate(repeated.Place, $"'{repeated.FullName}'");

        foreach (var declaration in schema.Declarations)
        {
            var repeatedProperties = declaration.Properties.GroupBy(p => p.Name)
                .Concat(declaration.Properties.GroupBy(p => p.WireName))
                .SelectMany(same => same.Skip(1)).Distinct();
            foreach (var property in repeatedProperties)
                yield return Problem.Duplicate(property.Place, $"property '{property.WireName}'");

            foreach (var property in declaration.Properties)
                foreach (var name in property.Type.References)
                {
                    var known = name.IsExternal
                        ? isExternalType(name.ExternalPath)
                        : schema.Find(declaration.Namespace, name.Path) is not null;
                    if (!known) yield return Problem.UnknownType(property.Place, name.Path);
                }
        }
    }

    public static IEnumerable<Problem> Misplaced(Schema schema, IReadOnlyCollection<DeclarationKind> allowed, string profile) => schema.Declarations
        .Where(d => !allowed.Contains(d.Kind))
        .Select(d => Problem.BadLine(d.Place, $"a {d.Kind.ToString().ToLowerInvariant()} has no place in profile '{profile}'"));
}

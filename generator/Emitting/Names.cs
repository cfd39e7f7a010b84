namespace Erp.SchemaGenerator.Emitting;

/// <summary>Spellings derived from C# names.</summary>
internal static class Names
{
    public static string Field(string propertyName) => "_" + Lower(propertyName);

    /// <summary>Constructor parameters of output classes carry the name on the wire: that is how values find them.</summary>
    public static string Parameter(string wireName) => "@" + wireName.TrimStart('$').Replace('-', '_').Replace('.', '_');

    public static string Lower(string name) => char.ToLowerInvariant(name[0]) + name.Substring(1);

    public static string Join(params string[] parts) => string.Join(".", parts.Where(p => p.Length > 0));
}

namespace Erp.SchemaGenerator.Parsing;

/// <summary>C# names for names on the wire.</summary>
internal static class Spelling
{
    public static string Pascal(string wireName)
    {
        var name = wireName.TrimStart('$').Replace('-', '_').Replace('.', '_');
        return name.Length == 0 ? "" : char.ToUpperInvariant(name[0]) + name.Substring(1);
    }

    /// <summary>C# forbids a member named like its class.</summary>
    public static string Member(string wireName, string className)
    {
        var name = Pascal(wireName);
        return name == className ? name + "Value" : name;
    }

    public static bool IsIdentifier(string text) =>
        text.Length > 0 && (char.IsLetter(text[0]) || text[0] == '_') && text.All(c => char.IsLetterOrDigit(c) || c == '_');
}

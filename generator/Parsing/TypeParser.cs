using Erp.SchemaGenerator.Model;

namespace Erp.SchemaGenerator.Parsing;

/// <summary><c>string</c>, <c>[T]</c>, <c>{T}</c>, <c>A|B</c>, <c>Meta.V1.ObjectMeta</c>; null when it is none of them.</summary>
internal static class TypeParser
{
    public static TypeRef? Parse(string text)
    {
        var alternatives = SplitOutsideBrackets(text).Select(Single).ToList();
        return alternatives.Any(a => a is null) ? null
            : alternatives.Count == 1 ? alternatives[0]
            : new TypeRef.UnionOf(alternatives!);
    }

    private static TypeRef? Single(string text) =>
        Inside(text, '[', ']') is { } element ? Parse(element) is { } of ? new TypeRef.ListOf(of) : null
        : Inside(text, '{', '}') is { } value ? Parse(value) is { } to ? new TypeRef.MapOf(to) : null
        : TypeRef.Primitive.Names.Contains(text) ? new TypeRef.Primitive(text)
        : IsPath(text) ? new TypeRef.Named(text)
        : null;

    private static string? Inside(string text, char open, char close) =>
        text.Length > 1 && text[0] == open && text[text.Length - 1] == close ? text.Substring(1, text.Length - 2) : null;

    private static bool IsPath(string text) =>
        text.Split('.').All(part => part.Length > 0 && char.IsLetter(part[0]) && part.All(c => char.IsLetterOrDigit(c) || c == '_'));

    private static IEnumerable<string> SplitOutsideBrackets(string text)
    {
        var depth = 0;
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            depth += text[i] is '[' or '{' ? 1 : text[i] is ']' or '}' ? -1 : 0;
            if (text[i] != '|' || depth != 0) continue;
            yield return text.Substring(start, i - start);
            start = i + 1;
        }

        yield return text.Substring(start);
    }
}

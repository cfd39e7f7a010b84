using Erp.SchemaGenerator.Model;

namespace Erp.SchemaGenerator.Parsing;

/// <summary>What stands after <c>=</c>: a literal, or environment variables written <c>$NAME</c>.</summary>
internal static class DefaultParser
{
    public static DefaultValue? Parse(IReadOnlyList<string> words) =>
        words.Count > 0 && words.All(w => w.Length > 1 && w[0] == '$') ? new(null, [.. words.Select(w => w.Substring(1))])
        : words.Count == 1 && IsLiteral(words[0]) ? new(words[0], [])
        : null;

    private static bool IsLiteral(string word) =>
        word is "true" or "false"
        || double.TryParse(word, System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out _)
        || (word.Length > 1 && word[0] == '"' && word.IndexOf('"', 1) == word.Length - 1);
}

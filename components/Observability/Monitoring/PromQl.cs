using System.Text.RegularExpressions;

namespace Erp.Components;

/// <summary>Reads as much of PromQL as it takes to tell which metrics an expression asks for.</summary>
public static partial class PromQl
{
    private static readonly HashSet<string> Words = ["and", "or", "unless", "bool", "offset", "by", "without", "on", "ignoring", "group_left", "group_right", "inf", "nan"];

    public static IReadOnlyCollection<string> Metrics(string expression)
    {
        var bare = Ranges().Replace(Selectors().Replace(Texts().Replace(expression, ""), ""), "");
        return [.. Names().Matches(Groupings().Replace(bare, " ")).Select(m => m.Value).Where(name => !Words.Contains(name.ToLowerInvariant())).Distinct()];
    }

    [GeneratedRegex("""
        "(\\.|[^"\\])*"|'(\\.|[^'\\])*'
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Texts();

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Selectors();

    [GeneratedRegex(@"\[[^\]]*\]|\boffset\s+\w+")]
    private static partial Regex Ranges();

    [GeneratedRegex(@"\b(by|without|on|ignoring|group_left|group_right)\s*\([^)]*\)")]
    private static partial Regex Groupings();

    // A name that is followed by a parenthesis is a function.
    [GeneratedRegex(@"(?<![\w:.])[a-zA-Z_:][\w:]*\b(?!\s*\(|:)")]
    private static partial Regex Names();
}

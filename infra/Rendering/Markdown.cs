using System.Text;

namespace Erp.Infra.Rendering;

/// <summary>Writes Markdown in which a value stays a value: nothing in it becomes markup.</summary>
internal static class Markdown
{
    private const int LongestValue = 120;

    public static string Code(string text)
    {
        var line = Short(text.ReplaceLineEndings(" "));
        var fence = line.Contains('`') ? "``" : "`";
        // A pipe ends a table cell even inside code.
        return $"{fence}{(line.StartsWith('`') ? " " : "")}{line.Replace("|", "\\|")}{(line.EndsWith('`') ? " " : "")}{fence}";
    }

    public static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in text.ReplaceLineEndings(" "))
        {
            if (c is '\\' or '`' or '*' or '_' or '[' or ']' or '|' or '#') plain.Append('\\').Append(c);
            else if (c == '<') plain.Append("&lt;");
            else if (c == '@') plain.Append("@\u200b");
            else plain.Append(c);
        }
        return plain.ToString();
    }

    public static string Short(string text) => text.Length <= LongestValue ? text : $"{text[..(LongestValue - 1)]}…";

    public static string Count(int number, string singular, string? plural = null) =>
        number == 1 ? $"1 {singular}" : $"{number} {plural ?? singular + "s"}";
}

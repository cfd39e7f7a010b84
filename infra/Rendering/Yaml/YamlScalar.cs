using System.Globalization;
using System.Text;

namespace Erp.Infra.Rendering.Yaml;

/// <summary>Writes a text so that every reader of YAML, 1.1 or 1.2, takes it for that text.</summary>
public static class YamlScalar
{
    // Read as something else by at least one reader, in any case.
    private static readonly HashSet<string> Words = new(StringComparer.OrdinalIgnoreCase) { "null", "true", "false", "yes", "no", "on", "off", "y", "n", "~", ".inf", "-.inf", "+.inf", ".nan", "<<", "=" };

    /// <summary>Plain where that is safe, in double quotes otherwise. Always on one line.</summary>
    public static string Write(string text) => IsPlain(text) ? text : Quoted(text);

    public static bool IsPlain(string text)
    {
        if (text.Length == 0 || Words.Contains(text) || IsIndicator(text[0]) || text[0] == ' ' || text[^1] is ' ' or ':') return false;
        // A digit, sign or point in front makes it a number, a date or a time, unless something in it rules that out.
        if ((char.IsAsciiDigit(text[0]) || text[0] is '+' or '.') && text.All(IsInNumbers)) return false;
        for (var i = 0; i < text.Length; i++)
            if (!IsPrintable(text[i]) || (text[i] == ':' && text[i + 1] is ' ') || (text[i] == '#' && text[i - 1] == ' ') || text[i] is ',' or '[' or ']' or '{' or '}') return false;
        return true;
    }

    public static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"", text.Length + 2);
        foreach (var c in text)
            quoted.Append(c switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                _ when IsPrintable(c) || char.IsSurrogate(c) => c.ToString(),
                _ => $"\\u{((int)c).ToString("x4", CultureInfo.InvariantCulture)}",
            });
        return quoted.Append('"').ToString();
    }

    public static string SingleQuoted(string text) => $"'{text.Replace("'", "''")}'";

    // Patterns and no search values: those would be compiled anew on every start, for a handful of characters.
    private static bool IsIndicator(char c) =>
        c is '-' or '?' or ':' or ',' or '[' or ']' or '{' or '}' or '#' or '&' or '*' or '!' or '|' or '>' or '\'' or '"' or '%' or '@' or '`' or '=' or '<' or '~';

    private static bool IsInNumbers(char c) =>
        char.IsAsciiHexDigit(c) || c is 'x' or 'X' or 'o' or 'O' or '_' or '.' or ':' or '+' or '-' or 't' or 'T' or 'z' or 'Z' or ' ';

    /// <summary>Printable, on one line, and no byte order mark, separator or half of a pair.</summary>
    public static bool IsPrintable(char c) => c >= ' ' && c is not '\x7f' and not '\ufeff' and not '\u2028' and not '\u2029' and not '\u0085' && !(c is >= '\x80' and < '\xa0') && !char.IsSurrogate(c) && c < '\ufffe';
}

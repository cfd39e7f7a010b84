using Erp.Stacks.Configuration;

namespace Erp.Infra.Planning;

/// <summary>
/// A text that stands for a value known only after deployment: <c>${urn#property}</c>. It travels through the program like the value
/// would, so wherever it comes out again a reference has been found.
/// </summary>
public readonly record struct Token(string Urn, string Property)
{
    private const string Start = "${urn:";
    private const char End = '}';

    public override string ToString() => $"${{{Urn}#{Property}}}";

    /// <summary>Whether a text may hold tokens or markers at all: most do not, and need no further look.</summary>
    public static bool MayBeIn(string text) => text.Contains("${", StringComparison.Ordinal);

    /// <summary>Replaces every token in a text, and every marker of an undisclosed setting by <paramref name="secret"/>.</summary>
    public static string Replace(string text, Func<Token, string> replace, string secret)
    {
        var result = new System.Text.StringBuilder(text.Length);
        var at = 0;
        while (at < text.Length)
        {
            var open = text.IndexOf("${", at, StringComparison.Ordinal);
            var close = open < 0 ? -1 : text.IndexOf(End, open);
            if (close < 0) break;

            result.Append(text, at, open - at);
            var body = text.AsSpan(open, close - open + 1);
            if (body.StartsWith(Start)) result.Append(replace(Parse(text[(open + 2)..close])));
            else if (body.StartsWith(Secret.MarkerStart)) result.Append(secret);
            else result.Append(body);
            at = close + 1;
        }
        return result.Append(text, at, text.Length - at).ToString();
    }

    private static Token Parse(string body)
    {
        var hash = body.LastIndexOf('#');
        return new(body[..hash], body[(hash + 1)..]);
    }
}

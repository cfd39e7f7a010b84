namespace Erp.Infra.Checks.Text;

/// <summary>What the API server accepts as a name, a label key and a label value.</summary>
public static class Names
{
    public const int LabelLength = 63;
    private const int SubdomainLength = 253;

    public static bool IsLabel(string text) => text.Length <= LabelLength && IsDnsPart(text);

    public static bool IsSubdomain(string text) => text.Length <= SubdomainLength && text.Split('.').All(IsDnsPart);

    public static bool IsLabelValue(string text) => text.Length == 0 || (text.Length <= LabelLength && IsBounded(text, char.IsAsciiLetterOrDigit, c => c is '-' or '_' or '.'));

    public static bool IsLabelKey(string text)
    {
        var slash = text.IndexOf('/');
        return text.Length > slash + 1 && IsLabelValue(text[(slash + 1)..]) && (slash < 0 || IsSubdomain(text[..slash]));
    }

    private static bool IsDnsPart(string text) => IsBounded(text, c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c), c => c == '-');

    // Inner characters may also be of the second kind; the first and the last may not.
    private static bool IsBounded(string text, Func<char, bool> outer, Func<char, bool> inner) =>
        text.Length > 0 && outer(text[0]) && outer(text[^1]) && text.All(c => outer(c) || inner(c));
}

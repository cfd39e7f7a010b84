using System.Globalization;

namespace Erp.Infra.Checks.Text;

/// <summary>Finds names like <c>redis.erp-infra.svc.cluster.local:6379</c> in any text.</summary>
public static class ClusterHost
{
    private const string Marker = ".svc";

    public static IEnumerable<(string Service, string Namespace, int? Port)> In(string text)
    {
        for (var at = text.IndexOf(Marker, StringComparison.Ordinal); at >= 0; at = text.IndexOf(Marker, at + Marker.Length, StringComparison.Ordinal))
        {
            var start = at;
            while (start > 0 && IsHostCharacter(text[start - 1])) start--;
            var end = at;
            while (end < text.Length && IsHostCharacter(text[end])) end++;
            var rest = text[at..end];
            var labels = text[start..at].Split('.', StringSplitOptions.RemoveEmptyEntries);
            if (labels.Length >= 2 && (rest == Marker || rest.StartsWith(Marker + ".", StringComparison.Ordinal)))
                yield return (labels[^2], labels[^1], PortAt(text, end));
        }
    }

    private static bool IsHostCharacter(char c) => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '-' or '.';

    private static int? PortAt(string text, int colon)
    {
        var end = colon + 1;
        while (end < text.Length && char.IsAsciiDigit(text[end])) end++;
        return colon < text.Length && text[colon] == ':' && int.TryParse(text.AsSpan(colon + 1, end - colon - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var port) ? port : null;
    }
}

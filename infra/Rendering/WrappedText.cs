namespace Erp.Infra.Rendering;

/// <summary>Text broken at its blanks into lines of at most a width; a word that is longer has a line to itself.</summary>
internal static class WrappedText
{
    /// <param name="text">The text.</param>
    /// <param name="width">How long a line may be.</param>
    /// <param name="lead">Stands before the first line.</param>
    /// <param name="indent">Stands before the others.</param>
    public static IEnumerable<string> Lines(string text, int width, string lead = "", string indent = "")
    {
        var (line, isEmpty) = (lead, true);
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!isEmpty && line.Length + 1 + word.Length > width)
            {
                yield return line;
                (line, isEmpty) = (indent, true);
            }
            line += isEmpty ? word : $" {word}";
            isEmpty = false;
        }
        if (!isEmpty) yield return line;
    }
}

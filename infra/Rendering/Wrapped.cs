namespace Erp.Infra.Rendering;

/// <summary>Text broken at its blanks into lines of at most a width; a word that is longer has a line to itself.</summary>
internal static class Wrapped
{
    public static IEnumerable<string> Lines(string text, int width)
    {
        var line = "";
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line != "" && line.Length + 1 + word.Length > width)
            {
                yield return line;
                line = "";
            }
            line += line == "" ? word : $" {word}";
        }
        if (line != "") yield return line;
    }
}

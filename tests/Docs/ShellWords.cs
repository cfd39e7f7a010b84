using System.Text;

namespace Erp.Tests.Docs;

/// <summary>Takes a line of shell apart into the commands in it: pipes, substitutions and what follows <c>--</c> are commands of their own.</summary>
internal static class ShellWords
{
    public static IEnumerable<IReadOnlyList<string>> Commands(string line)
    {
        var inner = new List<string>();
        foreach (var command in Pipeline(line, inner))
        {
            var end = command.IndexOf("--");
            yield return end < 0 ? command : command[..end];
            if (end >= 0) yield return command[(end + 1)..];
        }
        foreach (var command in inner.SelectMany(Commands)) yield return command;
    }

    private static IEnumerable<List<string>> Pipeline(string line, List<string> inner)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        var quote = '\0';
        var any = false;
        void End()
        {
            if (any) words.Add(word.ToString());
            word.Clear();
            any = false;
        }
        for (var i = 0; i < line.Length; i++)
        {
            var c = line[i];
            if (quote != '\'' && c == '$' && i + 1 < line.Length && line[i + 1] == '(')
            {
                var close = Closing(line, i + 1);
                inner.Add(line[(i + 2)..close]);
                (i, any) = (close, true);
            }
            else if (quote != '\0' && c == quote) quote = '\0';
            else if (quote != '\0') word.Append(c);
            else if (c is '\'' or '"') (quote, any) = (c, true);
            else if (c == ' ') End();
            else if (c == '|' && !any)
            {
                yield return words;
                words = [];
            }
            else
            {
                word.Append(c);
                any = true;
            }
        }
        End();
        yield return words;
    }

    private static int Closing(string line, int open)
    {
        var depth = 0;
        for (var i = open; i < line.Length; i++)
        {
            if (line[i] == '(') depth++;
            else if (line[i] == ')' && --depth == 0) return i;
        }
        throw new FormatException($"No end of $( in: {line}");
    }
}

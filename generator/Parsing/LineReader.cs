using Erp.SchemaGenerator.Model;
using Microsoft.CodeAnalysis.Text;

namespace Erp.SchemaGenerator.Parsing;

/// <summary>Turns the text of a file into a tree of lines by their indentation.</summary>
internal static class LineReader
{
    private const int SpacesPerLevel = 2;

    public static IReadOnlyList<Line> Read(string path, SourceText text, List<Problem> problems)
    {
        var roots = new List<Line>();
        var open = new Stack<Line>();
        foreach (var source in text.Lines)
        {
            var content = WithoutComment(source.ToString());
            if (string.IsNullOrWhiteSpace(content)) continue;

            var place = new Place(path, source.LineNumber + 1);
            var spaces = content.Length - content.TrimStart(' ').Length;
            var level = spaces / SpacesPerLevel;
            while (open.Count > level) open.Pop();
            if (spaces % SpacesPerLevel != 0 || level > open.Count || content[spaces] == '\t')
            {
                problems.Add(Problem.BadLine(place, "indentation is two spaces a level, at most one level deeper than the line above"));
                continue;
            }

            var line = new Line(place, level, Words(content));
            (open.Count == 0 ? roots : open.Peek().Below).Add(line);
            open.Push(line);
        }

        return roots;
    }

    private static string WithoutComment(string line)
    {
        for (var at = line.IndexOf('#'); at >= 0; at = line.IndexOf('#', at + 1))
            if (at == 0 || line[at - 1] == ' ')
                return line.Substring(0, at).TrimEnd();
        return line.TrimEnd();
    }

    private static string[] Words(string content) => content.Split([' '], StringSplitOptions.RemoveEmptyEntries);
}

namespace Erp.Tests.Docs;

/// <summary>A command that stands in a <c>```sh</c> block of a document. What needs a cluster or an account stands in other blocks.</summary>
public sealed record DocumentedCommand(string Document, int Line, string Text)
{
    private static readonly string[] Roots = ["README.md", "CONTRIBUTING.md"];

    public static IEnumerable<DocumentedCommand> All() => Documents().SelectMany(In);

    public static IEnumerable<string> Documents() =>
        Roots.Select(r => Path.Combine(Repository.Root, r)).Concat(
            Directory.EnumerateFiles(Path.Combine(Repository.Root, "docs"), "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal));

    public override string ToString() => $"{Document}:{Line} {Text}";

    private static IEnumerable<DocumentedCommand> In(string path)
    {
        var document = Path.GetRelativePath(Repository.Root, path);
        var inside = false;
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (line.StartsWith("```", StringComparison.Ordinal)) inside = line == "```sh";
            else if (inside && Command(line) is { Length: > 0 } command) yield return new(document, number, command);
        }
    }

    private static string Command(string line) => line.Split(" #")[0].Trim() is var text && text.StartsWith('#') ? "" : text;
}

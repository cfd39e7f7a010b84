using System.Text.RegularExpressions;

namespace Erp.Tests.Docs;

/// <summary>A command that a document tells to type: in a block, or within a sentence.</summary>
public sealed partial record DocumentedCommand(string Document, int Line, string Text)
{
    // In blocks of these languages; text blocks show answers too, and there only a known program makes a command.
    private static readonly string[] Shells = ["sh", "bash", "console"];
    private static readonly string[] Languages = [.. Shells, "text"];

    // What stands in the repository, and what runs it.
    private static readonly string[] OwnPrograms = ["erp", "./erp", "dotnet", "source"];

    /// <summary>Programs that talk to a cluster, an account or a server.</summary>
    public static IReadOnlyList<string> Tools { get; } = ["kubectl", "velero", "aws", "pulumi", "helm", "promtool", "amtool", "docker", "redis-cli"];

    private static readonly string[] Roots = ["README.md", "CONTRIBUTING.md"];

    public static IEnumerable<DocumentedCommand> All() => Documents().SelectMany(In);

    public static IEnumerable<string> Documents() =>
        Roots.Select(r => Path.Combine(Repository.Root, r)).Concat(
            Directory.EnumerateFiles(Path.Combine(Repository.Root, "docs"), "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal));

    /// <summary>The first word that is no assignment to a variable.</summary>
    public string Program => Text.Split(' ').First(w => !Assignment().IsMatch(w));

    public bool IsTool => Tools.Contains(Program);

    public bool IsOwn => OwnPrograms.Contains(Program) || Program.StartsWith("artifacts/", StringComparison.Ordinal);

    public override string ToString() => $"{Document}:{Line} {Text}";

    public static IEnumerable<DocumentedCommand> In(string path) => In(Path.GetRelativePath(Repository.Root, path), File.ReadAllLines(path));

    public static IEnumerable<DocumentedCommand> In(string document, IReadOnlyList<string> lines)
    {
        string? language = null;
        for (var i = 0; i < lines.Count; i++)
        {
            var start = i;
            if (Fence().Match(lines[i]) is { Success: true } fence) language = language is null ? fence.Groups[1].Value : null;
            else if (language is null)
            {
                foreach (Match code in InlineCode().Matches(lines[i]))
                    if (new DocumentedCommand(document, i + 1, code.Groups[1].Value) is { IsLine: true } command) yield return command;
            }
            else if (Languages.Contains(language))
            {
                var text = lines[i];
                while (text.EndsWith('\\')) text = $"{text[..^1].TrimEnd()} {lines[++i].TrimStart()}";
                if (Command(text) is { Length: > 0 } said && new DocumentedCommand(document, start + 1, said) is var command && (Shells.Contains(language) || command.IsOwn || command.IsTool)) yield return command;
            }
        }
    }

    // One word alone is a name, not something to type.
    private bool IsLine => Text.Contains(' ') && Text.Split(' ').Any(w => !Assignment().IsMatch(w)) && (IsOwn || IsTool);

    private static string Command(string line) => line.Split(" #")[0].Trim() is var text && text.StartsWith('#') ? "" : text;

    [GeneratedRegex(@"^\s*```(\S*)\s*$")]
    private static partial Regex Fence();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex InlineCode();

    [GeneratedRegex("^[A-Z][A-Z0-9_]*=")]
    private static partial Regex Assignment();
}

namespace Erp.Tests.Docs;

/// <summary>The words behind a tool's name: its options with their values, and the rest in order.</summary>
internal sealed class ToolArguments
{
    // Short options that take the next word, and long ones that are written without "=".
    private static readonly string[] WithValue = ["-n", "-l", "-c", "-o", "-f", "--stack", "--from-schedule", "--from-backup", "--selector"];

    private readonly List<(string Name, string Value)> _options = [];

    public ToolArguments(IReadOnlyList<string> words)
    {
        var plain = new List<string>();
        for (var i = 1; i < words.Count; i++)
        {
            if (words[i] is "-" || !words[i].StartsWith('-')) plain.Add(words[i]);
            else if (WithValue.Contains(words[i])) _options.Add((words[i], words[++i]));
            else _options.Add((words[i].Split('=')[0], words[i].Contains('=') ? words[i][(words[i].IndexOf('=') + 1)..] : ""));
        }
        Plain = plain;
    }

    public IReadOnlyList<string> Plain { get; }

    public string? this[params string[] names] => _options.Where(o => names.Contains(o.Name)).Select(o => o.Value).FirstOrDefault();
}

namespace Erp.Tests.Stacks.Facts;

/// <summary>
/// A line of a fact table: what a system's documents ask for, and where the plan of a stack has it. <paramref name="Number"/> is that of the fact
/// in <c>asked.txt</c>. <paramref name="Stacks"/> are environments, perhaps <c>with</c> settings; <paramref name="Where"/> is <c>Kind/name</c> (with <c>*</c> in the
/// name all that match), <c>outputs</c>, <c>commands</c> and a service (what <c>erp explain</c> says to type), <c>file</c> and a path in the repository, or <c>nothing</c>; <paramref name="Value"/> is the text there, <c>~</c> and an
/// expression that it matches, <c>absent</c> where the object lacks it, or <c>none</c> where there is no such object. A value in the table that is not what the documents say has its reason in <paramref name="Note"/>:
/// <c>S</c> and the number of an error of the documents, or <c>instead:</c> what is done in its place and <c>why:</c>.
/// </summary>
public sealed record Fact(string Platform, string Number, string What, string Stacks, string Where, string Path, string Value, string Note)
{
    private const int Cells = 7;

    /// <summary>The facts of a Markdown file: every line of a table but its heads.</summary>
    public static IEnumerable<Fact> Read(string platform, IEnumerable<string> lines) =>
        from line in lines
        where line.StartsWith("| ", StringComparison.Ordinal) && !line.StartsWith("| no. |", StringComparison.Ordinal)
        let cells = line.Replace(@"\|", "\0", StringComparison.Ordinal).Trim('|', ' ').Split(" |").Select(c => c.Trim().Trim('`').Replace('\0', '|')).ToArray()
        select cells.Length is Cells or Cells - 1
            ? new Fact(platform, cells[0], cells[1], cells[2], cells[3], cells[4], cells[5], cells.Length == Cells ? cells[6] : "")
            : throw new FormatException($"{platform}: a fact has {Cells} cells, not {cells.Length}: {line}");

    public const string Nowhere = "nothing";

    /// <summary>Whether it is not as the documents ask, and the documents are not wrong.</summary>
    public bool Deviates => Note.StartsWith("instead: ", StringComparison.Ordinal);

    public string[] Environments => Stacks.Split(" with ")[0].Split(", ");

    /// <summary>What is set there beside the stack's own settings.</summary>
    public string Settings => Stacks.Split(" with ") is [_, var settings] ? settings : "";
}

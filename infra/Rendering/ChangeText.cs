using System.Text.Json.Nodes;
using Erp.Infra.Diffing;

namespace Erp.Infra.Rendering;

/// <summary>One change as a line of Markdown, with the lines below it where a text of several lines changed.</summary>
internal static class ChangeText
{
    private const int MostLines = 20;

    public static IEnumerable<string> Lines(ChangeGroup group)
    {
        if (group.Property is not { } property)
        {
            yield return $"- {Verb(group.Kind)} {Places(group)}";
            yield break;
        }
        if (TextOf(property.Old) is { } old && TextOf(property.New) is { } @new && (old.Contains('\n') || @new.Contains('\n')))
        {
            yield return $"- {Verb(group.Kind)} {Markdown.Code(property.Path)} in {Places(group)}";
            foreach (var line in Fenced(LineDiff.Of(old, @new).ToList())) yield return line;
        }
        else
        {
            yield return $"- {Verb(group.Kind)} {Property(property)} in {Places(group)}";
        }
    }

    public static string Property(PropertyChange property) => (property.Old, property.New) switch
    {
        (null, { } added) => $"{Markdown.Code(property.Path)} added: {Markdown.Code(Value(added))}",
        ({ } removed, null) => $"{Markdown.Code(property.Path)} removed: {Markdown.Code(Value(removed))}",
        _ => $"{Markdown.Code(property.Path)} {Markdown.Code(Value(property.Old))} → {Markdown.Code(Value(property.New))}",
    };

    public static string Verb(ChangeKind kind) => $"**{kind.ToString().ToLowerInvariant()}**";

    private static string Places(ChangeGroup group)
    {
        const int Shown = 8;
        var rest = group.Places.Length - Shown;
        return string.Join("; ", group.Places.Take(Shown).Select(p => $"{Markdown.Plain(p.Title)} ({string.Join(", ", p.Stacks)})"))
            + (rest > 0 ? $" and {rest} more" : "");
    }

    private static IEnumerable<string> Fenced(List<string> lines)
    {
        yield return "";
        yield return "  ~~~diff";
        foreach (var line in lines.Take(MostLines)) yield return $"  {Markdown.Short(line)}".TrimEnd();
        if (lines.Count > MostLines) yield return $"  … and {lines.Count - MostLines} more lines";
        yield return "  ~~~";
        yield return "";
    }

    private static string Value(JsonNode? value) => TextOf(value) ?? value?.ToJsonString() ?? "";

    private static string? TextOf(JsonNode? value) => value is JsonValue scalar && scalar.TryGetValue(out string? text) ? text : null;
}

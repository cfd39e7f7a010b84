using Erp.Infra.Diffing;

namespace Erp.Infra.Rendering;

/// <summary>
/// What would be lost, as lines of Markdown that fit into the room there is: each with its reason; where that is too much, without; then the
/// names alone. Only names that do not fit even so are counted.
/// </summary>
internal static class LossText
{
    // Room for ", and 12345 more" behind the names of a group.
    private const int More = 20;

    public static IReadOnlyList<string> Lines(IReadOnlyList<(string Stack, ResourceChange Change)> losses, int room)
    {
        foreach (var withReason in (bool[])[true, false])
        {
            var lines = losses.Select(l => Line(l.Stack, l.Change, withReason)).ToList();
            if (lines.Sum(l => l.Length + 1) <= room) return lines;
        }
        return Names(losses, room);
    }

    private static string Line(string stack, ResourceChange change, bool withReason) =>
        $"- **{stack}**: {Verb(change)} **{Markdown.Plain(change.Title)}**{(withReason ? $" ({Markdown.Plain(change.Consequence)}){Cause(change)}" : "")}";

    private static string Cause(ResourceChange change) =>
        change.Properties.FirstOrDefault(p => p.Replaces) is { } cause ? $", because of {ChangeText.Property(cause)}" : "";

    // Each group gets its share of the room; what one leaves goes to those after it.
    private static List<string> Names(IReadOnlyList<(string Stack, ResourceChange Change)> losses, int room)
    {
        var groups = losses.GroupBy(l => (l.Stack, Verb: Verb(l.Change), Kind: l.Change.Title.Split(' ')[0]))
            .Select(g => (Head: $"- **{g.Key.Stack}**: {g.Key.Verb} {Markdown.Count(g.Count(), g.Key.Kind)}: ", Names: g.Select(l => Markdown.Plain(l.Change.Resource.Name)).ToList())).ToList();
        var left = room - groups.Sum(g => g.Head.Length + More + 1);
        var lines = new List<string>();
        foreach (var (head, names) in groups)
        {
            var text = Fitting(names, left / (groups.Count - lines.Count));
            left -= text.Length;
            lines.Add(head + text);
        }
        return lines;
    }

    private static string Fitting(List<string> names, int room)
    {
        const string Between = ", ";
        var (shown, length) = (0, 0);
        while (shown < names.Count && length + names[shown].Length + Between.Length <= room) length += names[shown++].Length + Between.Length;
        var text = string.Join(Between, names.Take(shown));
        return shown == names.Count ? text : $"{text}{(shown > 0 ? Between : "")}and {names.Count - shown} more";
    }

    private static string Verb(ResourceChange change) => change.Kind.ToString().ToLowerInvariant();
}

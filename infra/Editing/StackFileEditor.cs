using System.Text;
using Erp.Infra.Rendering.Yaml;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Erp.Infra.Editing;

/// <summary>Why a file was left as it is.</summary>
public sealed class EditException(string message) : Exception(message);

/// <summary>
/// Changes one value of a Pulumi.&lt;stack&gt;.yaml. Comments, order, quotes, line ends and everything else stay as they were,
/// so that a review shows one line.
/// </summary>
public static class StackFileEditor
{
    private const int Step = 2;

    /// <summary>Sets a value, and makes the keys that lead to it where they are missing.</summary>
    /// <param name="text">The file.</param>
    /// <param name="path">The keys from the top, e.g. <c>config</c>, <c>erp-infra:services</c>, <c>sales-service</c>, <c>image</c>.</param>
    /// <param name="value">A text, a whole number or a flag.</param>
    public static string Set(string text, IReadOnlyList<string> path, object value)
    {
        var newLine = text.Contains("\r\n") ? "\r\n" : "\n";
        if (Read(text) is not { } root || root.IsNothing)
            return Ended(text, newLine) + Block(path, value, 0, newLine);
        var place = root;
        for (var i = 0; i < path.Count; i++)
        {
            if (place.Entries is null && !place.IsNothing) throw NotAMap(path, i, place);
            if (place[path[i]] is { } next) place = next;
            else if (place.IsNothing) return Fill(text, place, path, i, value, newLine, root);
            else return Append(text, place, [.. path.Skip(i)], value, newLine);
        }
        return Replace(text, place, path, value);
    }

    /// <summary>Takes a key and what is below it away. Nothing happens where there is none.</summary>
    public static string Remove(string text, IReadOnlyList<string> path)
    {
        var place = Read(text);
        foreach (var key in path.SkipLast(1)) place = place?[key];
        var index = place?.Entries?.FindIndex(e => e.Key.Value == path[^1]) ?? -1;
        if (index < 0) return text;
        if (place!.IsFlow) throw new EditException($"{string.Join('.', path)} stands in a map in braces; remove it by hand.");
        var (entry, value) = place.Entries![index];
        var start = LineStart(text, (int)entry.Start.Index);
        return text.Remove(start, NextLine(text, LastCharacter(text, value, (int)entry.End.Index, (int)entry.Start.Column)) - start);
    }

    private static YamlPlace? Read(string text)
    {
        try
        {
            return YamlPlace.Read(text);
        }
        catch (YamlException mistake)
        {
            throw new EditException($"Line {mistake.Start.Line}: {mistake.Message}");
        }
    }

    private static string Replace(string text, YamlPlace place, IReadOnlyList<string> path, object value)
    {
        if (place.Event is AnchorAlias) throw new EditException($"{string.Join('.', path)} is an alias (*) of another value; change it by hand.");
        if (place.Event is not Scalar scalar) throw new EditException($"{string.Join('.', path)} is a map or a list and cannot become '{value}'.");
        if (place.IsNothing) return text.Insert(AfterColon(text, place.Start), $" {Written(value)}");
        if (place.IsBlockScalar)
        {
            var last = LastCharacter(text, place, place.Start, Column(text, LineStart(text, place.Start)));
            return text[..place.Start] + Written(value) + text[last..];
        }
        // An anchor or a tag in front of the value belongs to others as well.
        var start = place.Start;
        while (text[start] is '&' or '!') start = SkipBlanks(text, text.AsSpan(start).IndexOfAny(" \t\r\n") is var blank and >= 0 ? start + blank : place.End);
        return text[..start] + Written(value, scalar.Style) + text[place.End..];
    }

    private static string Written(object value, ScalarStyle style = ScalarStyle.Any) => (value, style) switch
    {
        (_, ScalarStyle.DoubleQuoted) => YamlScalar.Quoted(Plain(value)),
        (_, ScalarStyle.SingleQuoted) when Plain(value).All(YamlScalar.IsPrintable) => YamlScalar.SingleQuoted(Plain(value)),
        (string words, _) => YamlScalar.Write(words),
        _ => Plain(value),
    };

    private static string Plain(object value) => value switch
    {
        string words => words,
        bool flag => flag ? "true" : "false",
        int number => number.ToString(System.Globalization.CultureInfo.InvariantCulture),
        _ => throw new EditException($"A {value.GetType().Name} cannot be written."),
    };

    // A key with nothing behind it gets a map below it.
    private static string Fill(string text, YamlPlace nothing, IReadOnlyList<string> path, int depth, object value, string newLine, YamlPlace root)
    {
        var parent = root;
        foreach (var step in path.Take(depth - 1)) parent = parent[step]!;
        if (parent.IsFlow) throw new EditException($"{string.Join('.', path.Take(depth))} stands in a map in braces; write it by hand.");
        var key = parent.Entries!.First(e => e.Value == nothing).Key;
        var at = NextLine(text, (int)key.End.Index);
        return Insert(text, at, Block([.. path.Skip(depth)], value, (int)key.Start.Column - 1 + Step, newLine), newLine);
    }

    private static string Append(string text, YamlPlace map, IReadOnlyList<string> rest, object value, string newLine)
    {
        if (map.IsFlow)
        {
            var close = map.End - 1;
            var inner = string.Concat(rest.Skip(1).Select(k => $"{{ {YamlScalar.Write(k)}: ")) + Written(value) + string.Concat(rest.Skip(1).Select(_ => " }"));
            var last = text[..close].TrimEnd();
            var comma = map.Entries!.Count > 0 && !last.EndsWith(',') ? "," : "";
            return $"{last}{comma} {YamlScalar.Write(rest[0])}: {inner} {text[close..]}";
        }
        var (key, lastValue) = map.Entries![^1];
        var at = NextLine(text, LastCharacter(text, lastValue, (int)key.End.Index, (int)key.Start.Column));
        return Insert(text, at, Block(rest, value, (int)key.Start.Column - 1, newLine), newLine);
    }

    private static string Block(IReadOnlyList<string> keys, object value, int indent, string newLine)
    {
        var block = new StringBuilder();
        for (var i = 0; i < keys.Count; i++)
            block.Append(' ', indent + i * Step).Append(YamlScalar.Write(keys[i])).Append(i == keys.Count - 1 ? $": {Written(value)}" : ":").Append(newLine);
        return block.ToString();
    }

    private static string Insert(string text, int at, string block, string newLine) =>
        at == text.Length ? Ended(text, newLine) + block : text.Insert(at, block);

    private static string Ended(string text, string newLine) => text.Length == 0 || text.EndsWith('\n') ? text : text + newLine;

    // Where a value really ends: behind its last leaf, and not behind the comments that follow it.
    private static int LastCharacter(string text, YamlPlace value, int keyEnd, int keyColumn)
    {
        if (value.IsNothing) return AfterColon(text, keyEnd);
        if (value is { Entries: { Count: > 0 } entries, IsFlow: false })
            return LastCharacter(text, entries[^1].Value, (int)entries[^1].Key.End.Index, (int)entries[^1].Key.Start.Column);
        if (!value.IsBlockScalar && value.Event is not SequenceStart { Style: SequenceStyle.Block }) return value.End;
        var end = value.End;
        while (end > keyEnd)
        {
            var start = LineStart(text, end - 1);
            var line = text[start..end].Trim();
            // Lines of a block stand deeper than its key; a comment that does not is about what follows.
            if (line.Length > 0 && !(line[0] == '#' && Column(text, start) < keyColumn)) return start + text[start..end].TrimEnd('\r', '\n').Length;
            end = start;
        }
        return end;
    }

    private static int Column(string text, int lineStart) => SkipBlanks(text, lineStart) - lineStart;

    private static int SkipBlanks(string text, int at)
    {
        while (at < text.Length && text[at] is ' ' or '\t') at++;
        return at;
    }

    private static int AfterColon(string text, int at)
    {
        var colon = text.LastIndexOf(':', Math.Min(at, text.Length - 1));
        var next = text.IndexOf(':', at);
        return next >= 0 && SkipBlanks(text, at) == next ? next + 1 : colon + 1;
    }

    private static int LineStart(string text, int at) => at <= 0 ? 0 : text.LastIndexOf('\n', at - 1) + 1;

    private static int NextLine(string text, int at) => text.IndexOf('\n', Math.Min(at, text.Length)) is var end and >= 0 ? end + 1 : text.Length;

    private static EditException NotAMap(IReadOnlyList<string> path, int depth, YamlPlace place) =>
        new($"{string.Join('.', path.Take(depth))} is {(place.Event is AnchorAlias ? "an alias (*) of another value" : "no map")}, so '{path[depth]}' cannot stand below it.");
}

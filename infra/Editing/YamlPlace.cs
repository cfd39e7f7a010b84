using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Erp.Infra.Editing;

/// <summary>A value of a YAML text and where it stands: everything around it can then stay as it is.</summary>
internal sealed class YamlPlace
{
    private YamlPlace(ParsingEvent start, int end, List<(Scalar Key, YamlPlace Value)>? entries) =>
        (Event, Start, End, Entries) = (start, (int)start.Start.Index, end, entries);

    public ParsingEvent Event { get; }

    public int Start { get; }

    /// <summary>Behind the last character; of a block it may be far behind, where the next thing begins.</summary>
    public int End { get; }

    /// <summary>Of a map, in order; null for anything else.</summary>
    public List<(Scalar Key, YamlPlace Value)>? Entries { get; }

    public bool IsFlow => Event is MappingStart { Style: MappingStyle.Flow };

    public bool IsBlockScalar => Event is Scalar { Style: ScalarStyle.Literal or ScalarStyle.Folded };

    /// <summary>A key without anything behind it.</summary>
    public bool IsNothing => Event is Scalar { Style: ScalarStyle.Plain, Value: "" };

    public YamlPlace? this[string key] => Entries?.FirstOrDefault(e => e.Key.Value == key).Value;

    /// <summary>The root of the first document; null for an empty text.</summary>
    public static YamlPlace? Read(string text)
    {
        var parser = new Parser(new StringReader(text));
        parser.Consume<StreamStart>();
        if (!parser.TryConsume<DocumentStart>(out _)) return null;
        return Next(parser);
    }

    private static YamlPlace Next(Parser parser)
    {
        if (parser.TryConsume<MappingStart>(out var map))
        {
            var entries = new List<(Scalar, YamlPlace)>();
            while (!parser.Accept<MappingEnd>(out _))
            {
                var key = parser.Consume<Scalar>();
                if (entries.Any(e => e.Item1.Value == key.Value)) throw new YamlException(key.Start, key.End, $"'{key.Value}' stands here twice");
                entries.Add((key, Next(parser)));
            }
            return new YamlPlace(map, EndOf(parser.Consume<MappingEnd>(), map.Style == MappingStyle.Flow), entries);
        }
        if (parser.TryConsume<SequenceStart>(out var list))
        {
            while (!parser.Accept<SequenceEnd>(out _)) Next(parser);
            return new YamlPlace(list, EndOf(parser.Consume<SequenceEnd>(), list.Style == SequenceStyle.Flow), null);
        }
        var leaf = parser.Consume<ParsingEvent>();
        return new YamlPlace(leaf, (int)leaf.End.Index, null);
    }

    // The reader marks the end of what stands in brackets before the closing one.
    private static int EndOf(ParsingEvent end, bool isFlow) => (int)end.End.Index + (isFlow ? 1 : 0);
}

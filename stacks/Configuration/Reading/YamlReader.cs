using System.Collections.Immutable;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Erp.Stacks.Configuration;

/// <summary>Reads a YAML file into nodes that know their line. Works on the event stream: no reflection, and duplicate keys are seen.</summary>
public static class YamlReader
{
    private const string OwnSettings = $"{StackFiles.ConfigKey}.{ErpSettings.Project}:";

    /// <summary>The file's content; an empty file is an empty map.</summary>
    public static ConfigNode Read(string file, string text, List<ConfigProblem> problems)
    {
        var parser = new Parser(new StringReader(text));
        try
        {
            parser.Consume<StreamStart>();
            if (!parser.TryConsume<DocumentStart>(out _)) return new MapNode([], new(file, 1));
            var content = Node(parser, file, "", problems);
            parser.Consume<DocumentEnd>();
            // Pulumi reads the first document alone.
            if (parser.TryConsume<DocumentStart>(out var second))
                problems.Add(new(ConfigRule.InvalidYaml, At(file, second), "", "a second document begins here, which nobody reads; put everything into one"));
            return content;
        }
        catch (YamlException mistake)
        {
            return NotValid(file, (int)mistake.Start.Line, mistake.Message, problems);
        }
        catch (InvalidOperationException)
        {
            // The parser loses its own state over some slips, and says nothing of use about them.
            return NotValid(file, (int)(parser.Current?.End.Line ?? 1), "from here on, as where a bracket is not closed.", problems);
        }
    }

    private static MapNode NotValid(string file, int line, string says, List<ConfigProblem> problems)
    {
        problems.Add(new(ConfigRule.InvalidYaml, new(file, line), "", $"not valid YAML: {says}"));
        return new MapNode([], new(file, 1));
    }

    private static ConfigNode Node(IParser parser, string file, string path, List<ConfigProblem> problems)
    {
        if (parser.TryConsume<Scalar>(out var scalar)) return new ScalarNode(scalar.Value, scalar.Style is not ScalarStyle.Plain, At(file, scalar));
        if (parser.TryConsume<SequenceStart>(out var sequence)) return List(parser, file, path, sequence, problems);
        if (parser.TryConsume<MappingStart>(out var mapping)) return Map(parser, file, path, mapping, problems);

        var other = parser.Consume<ParsingEvent>();
        problems.Add(new(ConfigRule.Alias, At(file, other), path, "anchors and aliases are not allowed here; write the value out"));
        return new ScalarNode("", Quoted: false, At(file, other));
    }

    private static ListNode List(IParser parser, string file, string path, SequenceStart start, List<ConfigProblem> problems)
    {
        var items = ImmutableArray.CreateBuilder<ConfigNode>();
        while (!parser.TryConsume<SequenceEnd>(out _)) items.Add(Node(parser, file, $"{path}[{items.Count}]", problems));
        return new(items.ToImmutable(), At(file, start));
    }

    private static MapNode Map(IParser parser, string file, string path, MappingStart start, List<ConfigProblem> problems)
    {
        var entries = ImmutableArray.CreateBuilder<MapEntry>();
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            if (!parser.TryConsume<Scalar>(out var key))
            {
                NoKey(parser, file, path, problems);
                continue;
            }
            var keyPath = SettingAt(path == "" ? key.Value : $"{path}.{key.Value}");
            var value = Node(parser, file, keyPath, problems);
            if (entries.FirstOrDefault(e => e.Key == key.Value) is { } earlier)
                problems.Add(new(ConfigRule.DuplicateKey, At(file, key), keyPath, $"stands twice, first in line {earlier.Location.Line}"));
            else
                entries.Add(new(key.Value, value, At(file, key)));
        }
        return new(entries.ToImmutable(), At(file, start));
    }

    // Read on behind it, so that what follows is seen too.
    private static void NoKey(IParser parser, string file, string path, List<ConfigProblem> problems)
    {
        problems.Add(new(ConfigRule.InvalidYaml, At(file, parser.Current!), path, "found a key that is no text; allowed: a plain name"));
        parser.SkipThisAndNestedEvents();
        parser.SkipThisAndNestedEvents();
    }

    // In a stack's file a setting is called as it is everywhere.
    private static string SettingAt(string path) =>
        path.StartsWith(OwnSettings, StringComparison.Ordinal) ? path[OwnSettings.Length..] : path;

    private static Location At(string file, ParsingEvent e) => new(file, (int)e.Start.Line);
}

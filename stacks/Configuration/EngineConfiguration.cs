using System.Collections.Immutable;
using System.Text.Json;
using Pulumi;

namespace Erp.Stacks.Configuration;

/// <summary>The configuration as the engine hands it over: secrets decrypted, defaults of Pulumi.yaml filled in, <c>--config</c> applied.</summary>
public static class EngineConfiguration
{
    public static StackConfiguration Read(SecretsCome secrets = SecretsCome.Decrypted)
    {
        var stack = Deployment.Instance.StackName;
        var problems = new List<ConfigProblem>();
        var written = WrittenIn(Deployment.Instance.RootDirectory, stack, problems);
        // The file knows every line, and what it says before the engine reads it as something else.
        StackConfiguration.Check(written, problems);
        ConfigException.ThrowIfAny(problems);
        var given = new Config(ErpSettings.Project);

        var entries = ImmutableArray.CreateBuilder<MapEntry>();
        foreach (var key in SettingsBinder.KeysOf(typeof(ErpSettings)).Keys)
        {
            if (given.Get(key) is not { } text) continue;
            var full = $"{ErpSettings.Project}:{key}";
            var at = written.Entries.FirstOrDefault(e => e.Key == full)?.Location ?? new(full, 0);
            entries.Add(new(full, Node(text, at), at));
        }
        // The engine passes unknown keys on without a word; the file shows them.
        entries.AddRange(written.Entries.Where(w => entries.All(e => e.Key != w.Key)));
        return StackConfiguration.From(stack, new MapNode(entries.ToImmutable(), written.Location), problems, secrets);
    }

    private static MapNode WrittenIn(string directory, string stack, List<ConfigProblem> problems) =>
        File.Exists(Path.Combine(directory, StackFiles.FileOf(stack)))
            ? new StackFiles(directory).Config(stack, problems)
            : new MapNode([], new(StackFiles.FileOf(stack), 1));

    // Pulumi hands objects and lists over as JSON, all else as text.
    private static ConfigNode Node(string text, Location at)
    {
        if (text is not ['{' or '[', ..]) return new ScalarNode(text, Quoted: true, at);
        try
        {
            using var json = JsonDocument.Parse(text);
            return Node(json.RootElement, at);
        }
        catch (JsonException)
        {
            return new ScalarNode(text, Quoted: true, at);
        }
    }

    private static ConfigNode Node(JsonElement json, Location at) => json.ValueKind switch
    {
        JsonValueKind.Object => new MapNode([.. json.EnumerateObject().Select(p => new MapEntry(p.Name, Node(p.Value, at), at))], at),
        JsonValueKind.Array => new ListNode([.. json.EnumerateArray().Select(i => Node(i, at))], at),
        JsonValueKind.Null => new ScalarNode("", Quoted: false, at),
        JsonValueKind.String => new ScalarNode(json.GetString()!, Quoted: true, at),
        _ => new ScalarNode(json.GetRawText(), Quoted: false, at),
    };
}

using System.Text.Json.Nodes;
using Erp.Infra.Planning;

namespace Erp.Tests.Samples;

/// <summary>One resource of a sample, with paths as rules write them: <c>spec.containers[web].image</c>, and quotes around keys with dots.</summary>
public sealed class SampleResource(string type, string name, JsonObject inputs)
{
    private PlannedOptions _options = new();

    public string Name { get; } = name;

    public string Key { get; } = $"{type[(type.LastIndexOf(':') + 1)..]}/{name}";

    public bool IsObject => type.StartsWith("kubernetes:", StringComparison.Ordinal) && !type.EndsWith(":Release", StringComparison.Ordinal);

    public JsonObject Child(string key) => (JsonObject)(inputs[key] ??= new JsonObject());

    /// <summary>Sets what stands at a path to a value, or to what a YAML text says.</summary>
    public SampleResource Set(string path, object value)
    {
        var (parent, last) = Walk(path);
        var node = value is string text ? Yaml.Parse(text) : JsonValue.Create(value);
        if (parent is JsonArray list) list[IndexOf(list, last)] = node;
        else parent[last] = node;
        return this;
    }

    /// <summary>Adds an element, written in YAML, to the list at a path.</summary>
    public SampleResource Append(string path, string yaml)
    {
        var (parent, last) = Walk(path);
        var list = (JsonArray)(parent[last] ??= new JsonArray());
        list.Add(Yaml.Parse(yaml));
        return this;
    }

    public SampleResource Remove(string path)
    {
        var (parent, last) = Walk(path);
        if (parent is JsonArray list) list.RemoveAt(IndexOf(list, last));
        else Assert.True(((JsonObject)parent).Remove(last), $"{Key} has no {path}.");
        return this;
    }

    public SampleResource Protect(bool protect, bool retain)
    {
        _options = _options with { Protect = protect, RetainOnDelete = retain };
        return this;
    }

    public PlannedResource Build(string stack) => new()
    {
        Urn = $"urn:pulumi:{stack}::erp-infra::{type}::{Name}",
        Type = type,
        Name = Name,
        Parent = null,
        Custom = true,
        Inputs = (JsonObject)inputs.DeepClone(),
        DependsOn = [],
        References = [],
        Provider = null,
        Options = _options,
    };

    private (JsonNode Parent, string Last) Walk(string path)
    {
        JsonNode node = inputs;
        var steps = Steps(path).ToList();
        foreach (var step in steps.SkipLast(1))
            node = node is JsonArray list ? list[IndexOf(list, step)]! : node[step] ??= new JsonObject();
        return (node, steps[^1]);
    }

    private static IEnumerable<string> Steps(string path)
    {
        foreach (var part in path.Split('\''))
        {
            // Every second part stood between quotes and is a key as it is.
            if (path.Split('\'').ToList().IndexOf(part) % 2 == 1) yield return part;
            else foreach (var step in part.Split('.', '[', ']').Where(s => s.Length > 0)) yield return step;
        }
    }

    private static int IndexOf(JsonArray list, string step) =>
        int.TryParse(step, out var index) ? index : list.ToList().FindIndex(e => e?["name"]?.ToString() == step);
}
